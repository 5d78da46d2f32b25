# 办件：进度一览、开始申请、任务清单、回执、记录、撤回、删除、已提交内容
left-days = { $hours ->
        [0] { $days } 天
       *[other] { $days } 天 { $hours } 小时
    }
left-hours = { $minutes ->
        [0] { $hours } 小时
       *[other] { $hours } 小时 { $minutes } 分钟
    }
left-minutes = { $minutes } 分钟
left-no-minute = 不到 1 分钟
left-still = 还有 { $left }
left-to-closing = 距截止还有 { $left }，以服务器收到完整内容的时刻为准。
left-to-opening = 距开放还有 { $left }，现在可以先填写草稿。
left-last-hour = 距截止还有 { $left }
left-last-hour-text = 请在 { $until } 前提交，以服务器收到完整内容的时刻为准。已填写的内容可以先保存。
left-page-time = 本页时间：{ $time }（服务器）

board-title = 在线办理
board-start = 开始申请
board-window-of = { $unit }：{ $window }
board-no-unit = 先登记单位
board-no-unit-text = 申请由单位提出。用统一社会信用代码查找或登记本单位，之后就可以填写申请。
board-enter-unit = 登记单位
board-asked = 加入单位的申请等待同意
board-asked-text = 已向“{ $unit }”的管理员提出。同意后，该单位的申请会显示在这里。
board-none = 还没有申请
board-none-text = 可以先看本单位能牵头哪一类、还有几个名额；草稿可以分几次、由几个人填写。
board-none-closed = 注册窗口已经截止，现在不能开始新的申请。准予延期的，这里会出现“开始申请”。
board-correction = 需要修改
board-drafts = 草稿
board-waiting = 正在办理
board-finished = 已办结
board-count = 共 { $n } 份
board-team = 科技服务团
board-state = 状态
board-number = 编号
board-until = 截止
board-changed = 最近变动
board-acts = 操作
board-too-late = 已过截止时间
board-continue = 继续填写
board-correct = 去修改
board-look = 查看

begin-closed-text = 现在不再接受新的申请，也不必再建立草稿。
begin-closed-still = 仍可办理：被退回的申请在修改期内改好重新提交；查看办理进度、回执和已提交的内容。
begin-closed-special = 情况特殊的，请按咨询联系向平台说明理由，由工作人员决定是否准予延期。
begin-closed-go = 去在线办理
begin-by-exception = 工作人员已准予本单位在截止后提交下列类别的申请。
begin-title = 开始申请
begin-unit = 为哪个单位申请
begin-unit-go = 选定
begin-places = 还有 { $left } 个牵头名额，共 { $places } 个
begin-places-note = { $pool }，三类合并计算（{ $source }）。草稿不占名额，提交时才占用。
begin-holders = 占用名额的服务团
begin-holder-unnamed = 其他单位办理中的申请
begin-full = 没有剩余名额
begin-full-text = 现在可以先填写草稿，但要空出名额才能提交：撤回一份办理中的申请，或注销一个在册的服务团。
begin-give-up = 查看在册服务团与注销
begin-no-type = 本单位目前不能牵头任何一类
begin-no-type-text = 情况特殊的，请按咨询联系说明理由，由工作人员决定是否准予例外。也可以作为组成单位参加其他单位牵头的服务团。等待答复期间，可以先准备草稿。
begin-prepare-title = 可以先准备草稿，但目前不能提交
begin-prepare-text = 草稿不占名额。准予例外，或单位信息更正后符合条件，才能提交。
begin-prepare = 仍要准备草稿
begin-type = 选择类别
begin-go = 开始填写
begin-back = 返回
begin-note = 草稿建立后，类别不能更改；名称和其他内容随时可以修改。

team-unnamed = 未命名的{ $type }

case-receipt = 回执编号 { $number }
case-number = 注册编号 { $number }
case-tasks = 申请内容
case-progress = 已完成 { $done }/{ $all } 部分
case-course = 办理进度
case-comments = { $n } 条审查意见等待答复
case-blocked = 目前还不能提交
case-part-new = 未开始
case-part-begun = 填写中
case-part-done = 已完成
case-part-wrong = 需修改
case-part-comments = { $n } 条审查意见待答复
case-part-problems = { $n } 处需要改正
case-check = 检查并提交
case-check-later = 完成以上各部分后可以检查并提交
case-check-returned = 答复全部审查意见后重新提交
case-check-member = 可以检查；由单位管理员提交
case-check-ready = 待提交
case-cannot-submit = 尚不能提交
case-cannot-start = 尚不能开始
case-locked = 查看
case-back = 回到这份申请
case-changed = 这一页打开之后，申请有了变动。请看过现在的内容再决定。
case-admins-only = 这项操作由本单位管理员办理：{ $names }。请与其联系。

next-you-resubmit = 全部答复后，由您检查并重新提交。
next-admin-resubmits = 全部答复后，由单位管理员（{ $names }）重新提交。
next-you-submit = 各部分完成后，由您检查并提交。
next-admin-submits = 各部分完成后，由单位管理员（{ $names }）提交。
next-prepare = 各部分可以分几次、由几个人填写，随时保存。
next-too-late = 现在不能提交，已填写的内容会保留。情况特殊的，请按咨询联系向平台申请延期。
next-by-exception = 工作人员已准予在截止后提交。
next-submitted = 等待{ $body }受理
next-submitted-text = 内容已锁定。作出决定前，单位管理员可以撤回。
next-in-review = { $body }正在审核
next-in-review-text = 需要修改的，所有意见会一次告知，标在相应栏目旁。作出决定前可以撤回。
next-told = 有结果时，站内消息和邮件会通知单位管理员。
next-correct = 请按审查意见修改后重新提交
next-correct-until = 请在 { $until } 前修改并重新提交
next-correction-over = 修改期已于 { $until } 截止
next-comments = 还有 { $n } 条审查意见没有答复；只有有意见的栏目可以修改。
next-answered = 审查意见已全部答复，可以检查并重新提交。
next-approved = 审核通过，等待公布名单
next-approved-text = 由{ $body }分批公布。公布时取得注册编号，即可用服务团名义开展工作。
next-rejected = { $body }未予通过
next-rejected-text = 名额和名称已经释放。对理由有疑问的，请按咨询联系询问。
next-withdrawn = 已由本单位撤回
next-withdrawn-text = 名额和名称已经释放。仍要申请的，请另行填写一份。
next-withdrawn-closed = 名额和名称已经释放。注册窗口已经截止，现在不能另行申请。
next-registered = 已注册，编号 { $number }
next-registered-text = 可以用服务团名义开展工作。公开页面显示今天是否有效。
next-lapsed = 注册已失效
next-lapsed-text = 有效期已满，不得再以此名义开展工作；编号和记录保留。
next-deregistered = 已由本单位注销
next-deregistered-text = 名额已经释放，编号不再使用，记录保留备查。
next-public-page = 查看公开页面

pinned-whole = 整份申请
pinned-joint = { " · " }

receipt-title = 回执
receipt-team = 科技服务团
receipt-type = 类别
receipt-unit = 牵头单位
receipt-time = 提交时间
receipt-time-note = 服务器收到完整内容的时刻，北京时间
receipt-round = 轮次
receipt-round-of = 第 { $n } 次提交，共 { $all } 次
receipt-of-round = 第 { $n } 次提交的回执
receipt-others = 其他各次的回执
receipt-later = 这是第 { $n } 次提交的回执，此后又重新提交过
receipt-later-text = 回执编号不变；每次提交的时间和内容摘要各自有效。
receipt-body = 审核机构
receipt-digest = 内容摘要
receipt-digest-note = 由提交的全部内容算出的一串字符，内容改动一字即不相同，可用来证明当时提交了什么
receipt-next = 接下来
receipt-next-review = { $body }受理并审核，进度随时可在“在线办理”查看。
receipt-next-return = 需要修改的，所有意见一次告知，在修改期内改好后重新提交，回执编号不变。
receipt-next-publish = 审核通过的分批公布，公布时取得注册编号。
receipt-next-withdraw = 作出决定前，单位管理员可以撤回。
receipt-onward = 查看办理进度
receipt-keep = 本页网址不变，可以收藏；也可以打印留存。
print = 打印

history-title = 办理记录
history-begun = 建立草稿
history-round = 第 { $n } 次提交
history-round-at = 第 { $n } 次提交（{ $time }）
history-platform = 平台
history-now-draft = 填写中
history-now-submitted = 等待受理
history-now-in-review = 审核中
history-now-returned = 等待修改后重新提交
history-now-approved = 等待公布
history-no-comments = 这一轮没有审查意见。
history-answered = 已答复
history-open = 待答复
history-unanswered = 未答复

withdraw-title = 撤回申请
withdraw-question = 确定撤回这份申请？
withdraw-frees = 撤回后，占用的名额和名称当即释放，审核停止。
withdraw-final = 撤回不能取消。仍要申请的，须另行填写一份，在注册窗口内重新提交。
withdraw-window = 注册窗口现在没有开放：撤回后，本单位可能无法再提交新的申请。
withdraw-reason = 撤回原因
withdraw-reason-hint = 记入办理记录，本单位和审核机构可见。
withdraw-go = 撤回申请
withdraw-stay = 不撤回

delete-title = 删除草稿
delete-question = 确定删除这份草稿？
delete-everything = 已填写的全部内容、照片和文件一并删除，不能恢复。
delete-places = 草稿不占名额，删除与名额无关。
delete-go = 删除草稿
delete-stay = 不删除
delete-submitted = 申请已经提交过，不能删除；记录须保留。不再申请的，可以撤回。

answers-title = 已提交的内容
answers-statements = 提交时作出的声明

done-draft-started = 草稿已建立
done-draft-deleted = 草稿已删除
done-withdrawn = 申请已撤回
receipt-arrived = 提交成功
receipt-arrived-text = 服务器于 { $at } 收到全部内容。
