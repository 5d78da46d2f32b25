# 规则的提示：每条说明什么不对、怎么办；位置由链接给出，依据条款单独显示。

# 办理状态
v-wrong-state =
    申请当前状态为“{ $state ->
        [draft] 草稿
        [submitted] 已提交
        [in_review] 审核中
        [returned] 退回修改
        [approved] 审核通过
        [rejected] 未通过
        [withdrawn] 已撤回
        [registered] 已注册
        [lapsed] 已失效
        [deregistered] 已注销
       *[other] { $state }
    }”，不能{ $event ->
        [submit] 提交
        [take_up] 受理
        [return] 退回修改
        [approve] 审核通过
        [reject] 作出不予通过的决定
        [withdraw] 撤回
        [resubmit] 重新提交
        [publish] 发布
        [lapse] 标为失效
        [deregister] 注销
       *[other] 进行此操作（{ $event }）
    }。可能是其他人刚办理过，请刷新页面，查看最新状态后再操作。

# 注册窗口
v-window-not-open = 注册窗口尚未开放：{ $opens } 开放，现在是 { $now }。草稿可以先填写并保存，开放后再提交。
v-window-closed = 注册窗口已于 { $closed } 截止，本次请求到达时间为 { $now }，未能提交。草稿已保留；如有特殊情况，请按联系方式向平台申请延期。
v-correction-closed = 修改期已于 { $closed } 截止（自退回之日起 { $limit } 日），现在是 { $now }，不能重新提交。如有特殊情况，请按联系方式向平台申请延期。
v-window-by-exception = 提交时间（{ $now }）不在注册窗口或修改期内，按工作人员准予的例外接收。请审核人员留意。

# 名额
v-quota-full = { $pool }可牵头 { $limit } 个科技服务团，已占用 { $used } 个，没有剩余名额。请在“资格自查”中查看占用名额的服务团，注销其中一个（或撤回一份申请）后再提交。
v-quota-by-exception = { $pool }的名额已用满（已占用 { $used } 个），本申请按工作人员准予的例外使用增加的名额（合计 { $limit } 个）。

# 谁可以牵头
v-team-type-unknown = 没有“{ $found }”这一服务团类别。请从列出的类别中选择。
v-unit-type-unknown = 本年度没有“{ $found }”这一单位类型。请在单位资料中重新选择；不属于任何一类的，选择最接近的一项。
v-lead-not-eligible =
    { $unit_type }不能牵头{ $team_type }。{ $reason ->
        [none] 请在“资格自查”中查看本单位可以牵头的类别。
       *[other] { $reason }
    }
v-lead-needs-exception =
    { $unit_type }牵头{ $team_type }，须先由工作人员准予例外。{ $reason ->
        [none] 请按联系方式说明情况并申请。
       *[other] { $reason }请按联系方式说明情况并申请。
    }
v-lead-flagged =
    { $unit_type }牵头{ $team_type }，可以提交，由审核人员核对。{ $reason ->
        [none] { "" }
       *[other] { $reason }
    }
v-lead-by-exception = { $unit_type }通常不能牵头{ $team_type }，本申请按工作人员准予的例外接收。
v-unit-province-missing = 还不知道本单位所在的省（自治区、直辖市、兵团），无法确定名额。请单位管理员在单位资料中补充后再提交。
v-unit-sub-provincial = 按副省级城市科协计算：名额按“其他机构”计，不占用所在省的名额。请审核人员核对单位级别。
v-unit-not-verified = 单位资料正在等待技术支撑单位核验，不影响提交。
v-answer-differs-from-unit = 此处与单位资料不一致。请先在单位资料中更正，再回到表单重新带入。

# 统一社会信用代码
v-credit-code-length = 统一社会信用代码应为 { $limit } 位，现在是 { $count } 位。请对照证书，检查是否漏填或多填。
v-credit-code-character = 第 { $position } 位是“{ $found }”，统一社会信用代码中没有这个字符（只用数字和大写字母，不用 I、O、Z、S、V）。常见的误认：I 与 1、O 与 0、Z 与 2、S 与 5，请对照证书更正。
v-credit-code-place = 第 { $position } 位是“{ $found }”；第 3 至 8 位是登记机关所在地的行政区划代码，只能是数字。请对照证书更正。
v-credit-code-check = 校验位不符：最后一位是“{ $found }”，按前 17 位计算应为“{ $expected }”。多半是某一位填错，请对照证书逐位核对。
v-credit-code-class = 信用代码前两位为 { $found }，{ $unit_type }通常为 { $expected }。不影响提交，请审核人员核对单位类型。
v-credit-code-province = 信用代码第 3、4 位为 { $found }，与单位所在省（{ $expected }）不一致。不影响提交，请审核人员核对。

# 名称
v-naming-prefix-missing =
    名称开头缺少 { $missing }，格式应为：{ $pattern }。{ $suggestion ->
        [none] 请按格式修改。
       *[other] 建议改为：{ $suggestion }
    }
v-naming-suffix-missing =
    名称结尾缺少“{ $missing }”，格式应为：{ $pattern }。{ $suggestion ->
        [none] 请按格式修改。
       *[other] 建议改为：{ $suggestion }
    }
v-naming-of-other-type =
    这个结尾是{ $other }的名称，与所选类别不符，格式应为：{ $pattern }。请核对类别，或修改名称。{ $suggestion ->
        [none] { "" }
       *[other] 按所选类别，建议改为：{ $suggestion }
    }
v-naming-middle-missing = 名称中间没有内容，格式应为：{ $pattern }。请在开头与结尾之间写明服务区域，或服务内容、特色。
v-naming-place-unknown =
    “{ $middle }”不是以已知的地名开头，格式应为：{ $pattern }，中间写服务区域，例如省、市、县或试点园区的名称。{ $suggestion ->
        [none] 地名无误而系统没有收录的，请按联系方式告知平台补充。
       *[other] 建议改为：{ $suggestion }
    }
v-naming-too-long = 名称共 { $count } 字，最多 { $limit } 字。请精简中间部分。
v-naming-taken = { $year } 年度已有同名的科技服务团（引号、空格、全半角、繁简体的差别不算）。请为“{ $name }”加上能够区分的服务区域或特色。

# 声明
v-statement-missing = 提交前须作出声明：“{ $statement }”请确认属实后勾选。
