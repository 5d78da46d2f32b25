# 消息：notice-<种类> 由用例写入
inbox-count = 共 { $total } 条，未读 { $unread } 条
inbox-read-all = 全部标为已读
inbox-unread = 未读：
inbox-open = 查看
inbox-mark = 标为已读
inbox-empty = 还没有消息
inbox-empty-text = 单位的申请有了进展、有人申请加入单位时，会在这里告诉您，同时发送邮件。
done-read = 已标为已读
notice-team-unnamed = 未命名的申请
notice-unknown = 有一项新的进展，请点“查看”。
notice-submitted = { $team }：已提交，回执编号 { $receipt }。
notice-resubmitted = { $team }：已重新提交，回执编号 { $receipt }。
notice-withdrawn = { $team }：已撤回，不再占用名额。
notice-returned = { $team }：退回修改，共 { $count } 条意见，请在 { $until } 前改好并重新提交。
notice-approved = { $team }：审核通过，等待公布。
notice-rejected = { $team }：未通过审核，理由见办理记录。
notice-rerouted = { $team }：已转交另一审核机构，提交时间不变。
notice-registered = { $team }：已公布，注册编号 { $number }。
notice-deregistered = { $team }（{ $number }）：已于 { $time } 注销，名额已释放。
notice-lapsed = { $team }（{ $number }）：注册有效期已满，现已失效，名额已释放。
notice-join-asked = { $person }申请加入“{ $unit }”，请处理。
notice-join-accepted = 您已加入“{ $unit }”。
notice-join-declined = “{ $unit }”没有同意您的加入申请。如有疑问，请联系该单位管理员。
notice-unit-changed = 技术支撑单位修改了“{ $unit }”的资料。理由：{ $reason }
notice-unit-verified = “{ $unit }”已通过核验。
notice-exception-granted =
    工作人员为“{ $unit }”准予例外（{ $kind ->
        [quota] 增加名额
        [window] 延长提交时间
       *[eligibility] 牵头资格
    }）。理由：{ $reason }
notice-draft-moved = { $team }（草稿）：已改用第 { $revision } 版注册要求，请核对新增或变动的栏目。
