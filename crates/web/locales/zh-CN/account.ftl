# 账号：登录、注册、密码、会话
sign-in-title = 登录
account-email = 电子邮箱
account-password = 密码
sign-in-forgotten = 忘记密码
sign-in-register = 没有账号？注册一个
sign-in-cards = 这是演练：点一张身份卡即可登录，不需要密码
