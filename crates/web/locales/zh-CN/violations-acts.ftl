# 办理中的拒绝（由用例给出）：每条说明是什么、怎么办。

# 账号
v-account-email-form = 电子邮箱格式不对。请检查是否有“@”和完整的域名。
v-account-email-missing = 请填写电子邮箱。
v-account-exists = 这个电子邮箱已有账号。请直接登录，或重置密码。
v-account-name-hidden = 姓名第 { $position } 个字符（{ $found }）看不见。请删去后重新输入。
v-account-name-long = 姓名共 { $count } 字，最多 { $limit } 字。
v-account-name-missing = 请填写姓名。
v-account-own = 不能对自己的账号这样做。请由另一位管理员办理。
v-account-unknown = 没有这个账号。请检查电子邮箱，或请对方先注册。
v-password-common = 这个密码太常见，容易被猜到。请换一个。
v-password-current-wrong = 当前密码不对。请重新输入，或重置密码。
v-password-long = 密码共 { $count } 个字符，最多 { $limit } 个。
v-password-missing = 请填写密码。
v-password-not-registered = 与注册时设置的密码不一致。请重新输入；想不起来的，请重新注册。
v-password-own-word = 密码主要由“{ $word }”组成，容易被猜到。请换一个。
v-password-same = 新密码与当前密码相同。请换一个。
v-password-short = 密码共 { $count } 个字符，至少 { $least } 个。可以用一句话。
v-password-weak = 这个密码容易被猜到。请加长，或用几个互不相关的词。
v-privacy-not-agreed = 请阅读《隐私说明》（{ $version } 版），同意后勾选。
v-sign-in-wrong = 电子邮箱或密码不对，或账号已停用。请检查后重试，或重置密码。
v-throttled = 尝试次数过多。请在 { $seconds } 秒后再试。
v-role-apart = 这两种角色须由不同的人担任。
v-role-elsewhere = 角色“{ $role }”不在此处授予。
v-role-held = 此人已有这个角色。
v-role-last = 这是最后一位担任此角色的人。请先授予他人，再结束。
v-role-not-of-programme = 角色“{ $role }”不是面向整个计划的角色。
v-invitation-other-address = 这份邀请发给了另一个电子邮箱。请用收到邀请的邮箱登录。

# 单位
v-unit-code-elsewhere = 另一单位已以这个代码通过核验。请核对代码；代码无误的，请联系技术支撑单位。
v-unit-code-fixed = 单位已按原代码核验，代码不能修改。代码变更的，请按新代码另行登记单位。
v-unit-code-missing = 请填写统一社会信用代码。
v-unit-code-unusual = 代码以“{ $begins }”开头，与单位类型通常的开头不同。请核对单位类型。
v-unit-code-verified = 这个代码已由“{ $unit }”通过核验。请先处理重复的登记。
v-unit-join-asked = 已经申请过加入。请等待单位管理员同意。
v-unit-last-admin = 这是单位的最后一位管理员。请先授予另一人，再离开。
v-unit-member-already = 您已是这个单位的成员。
v-unit-member-theirs = 此人已是本单位成员。
v-unit-name-hidden = 单位名称第 { $position } 个字符（{ $found }）看不见。请删去后重新输入。
v-unit-name-long = 单位名称共 { $count } 字，最多 { $limit } 字。
v-unit-name-missing = 请填写单位全称。
v-unit-overtaken = 这一页打开之后，有人改动了单位资料，您的修改没有保存。请看过现在的资料，再决定是否保存。
v-unit-own-change = 不能修改自己所在单位已核验的资料。请由另一位同事办理。
v-unit-own-exists = 您已用这个代码建立过单位。请从“我的单位”进入。
v-unit-own-verify = 不能核验自己所在的单位。请由另一位同事办理。
v-unit-places-held = 本单位的申请或服务团已占用名额，这项改动会改变名额归属，不能自行修改。请联系技术支撑单位办理。
v-unit-province-unknown = 没有这个省级行政区。请从列表中选择。
v-unit-type-missing = 请选择单位类型。
v-unit-unknown = 没有这个单位。
v-unit-verified-fixed = 单位已通过核验，资料由技术支撑单位修改。请联系技术支撑单位。
v-unit-verified-exists = 已有单位以这个代码通过核验。请返回查找结果，申请加入该单位。

# 填写
v-answer-too-big = 内容超过 { $limit } KB。请删减。
v-field-locked = 这一栏由平台填写，不能修改。
v-field-not-open = 退回修改时只能改有审查意见的栏目。这一栏没有意见，不能修改。
v-item-needed = 至少须保留一项“{ $title }”。
v-not-editable =
    申请现在是“{ $state ->
        [submitted] 已提交
        [in_review] 审核中
        [approved] 审核通过
        [rejected] 未通过
        [withdrawn] 已撤回
        [registered] 已注册
        [lapsed] 已失效
        [deregistered] 已注销
       *[other] { $state }
    }”，不能再修改，刚才填写的没有保存。请从申请页继续办理。
v-team-type-missing = 请选择服务团类别。
v-text-too-long = 共 { $count } 字，最多 { $limit } 字。请删减。
v-comment-unanswered = 这条审查意见还没有答复。请说明如何修改，再重新提交。
v-key-reused = 这份表单已经提交过一次，内容与这次不同。请核对后再按一次。
v-photo-small = 照片原图不足 { $side }×{ $side } 像素，放大后可能模糊。有更清晰的照片，建议更换。
v-file-active = 文件带有会自行运行的内容（{ $found }）。请重新扫描，另存为普通 PDF 或图片。
v-file-busy = 服务器正忙，文件没有处理。请稍后重新上传。
v-file-crop-outside = 裁剪框超出照片。请重新选择。
v-file-damaged = 文件已损坏，无法完整打开。请重新导出或扫描后上传。
v-file-empty = 文件是空的。请检查是否选错了文件。
v-file-encrypted = 文件有密码保护。请去除密码后上传。
v-file-too-many-pixels = 图片共 { $found } 像素，最多 { $limit } 像素。请缩小后上传。

# 审查
v-body-unknown = 没有这个审核机构。

# 发布与注销

# 工作人员
v-clock-too-far = 时间超出演练可以设定的范围。
v-dictionary-complete = 这份码表是完整的，不能增补。
v-label-missing = 请填写名称。
v-label-taken = “{ $label }”已在码表中。
v-label-too-long = 名称共 { $count } 字，最多 { $limit } 字。
v-parent-unknown = 没有这个上级条目。
v-places-out-of-range = 增加的名额为 1 至 { $limit } 个。
v-revision-lacks-type = “{ $team }”的类别 { $type } 不在这一版次中，不能转移。
v-revision-not-newer = 这一版次并不更新。
v-until-missing = 请填写截止时间。
v-until-past = 截止时间已经过去。请填写将来的时间。
