# 审核、发布、注销的提示
v-not-in-this-state =
    申请当前状态为“{ $state ->
        [submitted] 已提交
        [in_review] 审核中
        [returned] 退回修改
        [approved] 审核通过
        [rejected] 未通过
        [withdrawn] 已撤回
        [registered] 已注册
       *[other] { $state }
    }”，现在不能这样操作。可能是其他人刚办理过，请刷新页面查看最新状态；尚未受理的请先受理。
v-reason-missing = 请写明理由。
v-reason-too-long = 理由不能超过 { $limit } 字，请删减。
v-comment-nowhere = 意见所指的内容在本次提交中不存在。请刷新页面，在要修改的栏目旁重新填写。
v-comment-empty = 请写明需要修改什么、怎样修改。
v-comment-too-long = 一条意见不能超过 { $limit } 字，请删减或拆成几条。
v-comment-sent = 这条意见已经告知申请单位，不能再改或删除。
v-comment-not-sent = 这条意见还没有告知申请单位，不能标为已解决；不需要的请直接删除。
v-return-without-comments = 还没有写下任何意见。请先在需要修改的栏目旁写明意见，再一次性退回。
v-comments-unsent = 还有 { $count } 条意见没有告知申请单位。请退回修改，或删除不需要的意见后再审核通过。
v-check-undecided = “{ $item }”还没有作出判断。请选择符合或不符合。
v-check-failed = “{ $item }”被判断为不符合，不能审核通过。请退回修改、不予通过，或改正判断。
v-reroute-nowhere = 请选择另一个审核机构。
v-second-person = 名单或更正须由另一人发布：最后编排或提出的人不能自己发布。请联系另一位发布人员。
v-no-cycle = 还没有载入本年度的注册安排，不能建立批次。
v-batch-title-missing = 请填写名单的标题。
v-batch-title-too-long = 标题不能超过 { $limit } 字。
v-batch-empty = 名单里还没有服务团。请先加入审核通过的申请。
v-batch-item-not-approved = “{ $team }”已不是“审核通过”状态，整批名单没有发布。请移出后再发布。
v-batch-item-elsewhere = 所选的申请中有的已在另一批名单里。请刷新页面后重新选择。
v-correction-waits = 这个服务团已有一项更正等待另一人发布。请先发布或放弃那一项。
v-correction-text = 更正后的内容不能为空，也不能超过 { $limit } 字。
v-correction-changes-nothing = 内容没有变化。请修改需要更正的文字。
v-typed-number-differs = 输入的编号与 { $number } 不一致。为防止误操作，请照样输入一遍编号。
v-batch-nothing-picked = 还没有选择申请。请先勾选要加入名单的申请，再点“加入名单”。
