# 在线填报：各部分、各项、文件、核对与提交
form-tasks = 返回填报清单
form-number = 第 { $n } 部分，共 { $of } 部分
form-save = 暂存
form-save-next = 保存并继续
form-save-check = 保存并返回核对
form-save-back = 保存并返回
form-save-another = 保存并再添加一项
form-save-hint = 暂存不检查是否填全，可随时回来继续。填写有误的内容也会原样保留。
form-next = 下一部分
form-next-anyway = 先不处理，到下一部分
form-check = 返回核对页
form-back = 返回上一页
form-look = 查看
form-fill = 填写
form-up = 上移
form-down = 下移
form-remove = 删除
form-add = 添加{ $what }
form-full = 最多 { $max } 项，已不能再添加。
form-count = 已填 { $n } { $kind ->
        [person] 人
        [unit] 家
        [stage] 个
       *[entry] 项
    }
form-count-of = 已填 { $n } { $kind ->
        [person] 人，最多 { $max } 人
        [unit] 家，最多 { $max } 家
        [stage] 个，最多 { $max } 个
       *[entry] 项，最多 { $max } 项
    }
form-group-empty = 还没有添加。
form-item-blank = 未填写
form-item-open = 还有 { $n } 处待填写或改正
form-item-wrong = { $n } 处需要改正
form-item-done = 已填写
form-item-comments = 有 { $n } 条审查意见，请打开查看并答复
form-own = 其他（每项最多 { $limit } 字）
form-photo-alt = 本人照片
form-name-service = 智能纺织
form-name-place = 福建
form-name-format = 格式：{ $pattern }。例如：{ $example }。
form-name-hint = { $format }{ $said }
form-pages = 共 { $n } 页
form-locked = 由平台填写，不能修改。
form-comment-by = { $body } { $date } 的审查意见
form-returned = 本申请已退回修改
form-returned-text = 只能修改有审查意见的栏目。请逐条改正，并写明如何修改，再重新提交。
form-closed = 本申请当前不能修改
form-closed-text = 以下是已填写的内容。
form-at = { $place }：{ $text }
form-conflict-title = 有人先改了这些内容，请选择
form-conflict-text = 本页其余内容已经保存。下列各项在您填写期间被他人改动，两份内容都在，请逐项选择或修改后保存。
form-conflict-text-refused = 下列各项在您填写期间被他人改动，两份内容都在，请逐项选择或修改。上面列出的问题未能保存，您填写的内容还在，请一并改正后保存。
form-conflict-by = { $by } 于 { $at } 修改
form-conflict-which = 保留哪一份
form-conflict-theirs = 保留对方的内容
form-conflict-own = 用我的内容（可在下面修改）
form-conflict-mine = 我的内容
form-conflict-file = 您刚才选择的文件没有保存。要换成它，请在下面重新选择。
form-conflict-save = 保存我的选择
form-conflict-leave = 全部保留对方的内容
form-gone-title = 这一项已被删除
form-gone = 您填写期间，他人删除了这一项
form-gone-text = 您填写的文字都在下面，没有保存。可以作为新的一项保存；照片等文件请重新选择。
form-gone-again = 作为新的一项保存
form-gone-leave = 不保存，返回
form-remove-title = 确认删除“{ $what }”
form-remove-text = 删除后，这一项的文字和照片都不再随申请提交。
form-remove-yes = 确认删除
form-remove-no = 不删除，返回
done-form-saved = 已保存
done-form-moved = 已调整顺序
done-form-removed = 已删除
v-item-changed = 有人刚改动了这一项。请看过现在的内容，再决定是否删除。
file-gone-title = 文件暂时无法打开
file-gone-text = “{ $name }”的内容暂时取不到。请稍后重试；仍然打不开的，请凭编号联系技术支撑单位。
check-title = 核对并提交
check-title-read = 申请内容
check-state = 申请当前状态：{ $state }
check-contacts = 联系方式
check-until = 请在 { $until } 前提交，以服务器收到完整内容的时刻为准。
check-until-again = 请在 { $until } 前重新提交，以服务器收到完整内容的时刻为准。
check-not-now = 现在不能提交
check-not-now-reason = { $text }（{ $source }）。
check-not-handed-in = 没有提交：现在不能提交
check-early = 下面的内容可以先改好并保存；窗口开放后，本页会出现声明和提交按钮。
check-early-ready = 内容已填写完整；窗口开放后，本页会出现声明和提交按钮。
check-late = 已填写的内容会保留，可以随时查看。情况特殊的，请按咨询联系向平台说明理由，由工作人员决定是否准予延期。
check-late-ask = 查看咨询联系
check-down = 到“声明与提交”
check-ready = 内容已填写完整，可以提交
check-ready-text = 请逐项核对。提交后，审核机构退回修改之前不能再改。
check-ask-admin = 须由单位管理员提交
check-ask-admin-text = 您可以继续填写和核对。填好后，请本单位管理员登录提交。
check-ask-admin-named = 您可以继续填写和核对。填好后，请本单位管理员登录提交：{ $names }。
check-overtaken = 申请没有提交：打开本页之后，有人改动了申请
check-overtaken-text = 下面是现在的内容。请核对改动之处，再决定是否提交。
check-changes = 打开本页之后的改动
check-flags = 提交后由审核人员判断
check-flags-text = 以下情况不影响提交，审核人员会看到并核对。
check-hand-in = 声明与提交
check-hand-in-text = 提交后不能再修改，除非审核机构退回。作出决定之前可以撤回。
check-statements = 请逐条阅读，确认属实后勾选
check-statement-needed = 提交前须作出这条声明。请确认属实后勾选。
check-submit = 提交
check-submit-again = 重新提交
colon = ：
