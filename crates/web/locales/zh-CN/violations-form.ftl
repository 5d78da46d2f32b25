# 表单的提示：每条说明什么不对、怎么办；位置由链接给出，依据条款单独显示。

# 必填
v-required = 此项尚未填写，请填写后再提交。
v-too-few-items = { $title }至少填写 { $limit } 项，现在有 { $count } 项。请添加。
v-too-many-items = { $title }最多 { $limit } 项，现在有 { $count } 项。请删减或合并。

# 字数与文字
v-too-long = 共 { $count } 字，最多 { $limit } 字，超出 { $over } 字。请精简（换行不计入字数）。
v-hidden-character = 文字中有 { $count } 个看不见的字符（第 { $position } 个字符是 { $character }），多半是从网页或文档复制时带入的。请删去后重新输入该处文字。
v-wrong-shape =
    { $expected ->
        [array] 此处应为一组值（数组）。
        [object] 此处应为一组带名称的内容（对象）。
        [period] 此处应为起止日期（from 与 to）。
       *[other] 此处应为一段文字。
    }请按格式修改后重新提交。
v-name-character = 姓名中不应有“{ $found }”。请按证件填写；少数民族和外国人姓名中的间隔号用“·”。
v-name-without-letters = 姓名中没有文字。请按证件填写姓名。

# 选项
v-unknown-choice = “{ $found }”不在选项之中。请从列出的选项中重新选择。
v-choice-twice = “{ $found }”重复选择。请去掉一个。
v-too-many-choices = 已选 { $count } 项，最多 { $limit } 项，超出 { $over } 项。请取消一部分。
v-too-few-choices = 已选 { $count } 项，至少 { $limit } 项。请再选择。
v-entry-not-selectable = “{ $found }”是分组名称，不能直接选择。请选择它下面的一项。
v-own-text-not-allowed = 此项不能自定义填写（“{ $found }”）。请从列出的选项中选择。
v-own-text-empty = 自定义内容为空。请填写，或去掉这一项。
v-own-text-too-long = 自定义内容“{ $found }”共 { $count } 字，最多 { $limit } 字。请精简。
v-own-text-listed = “{ $found }”在名单中已有，建议从名单中选择，便于检索和匹配。不影响提交。
v-own-text-unlisted = “{ $found }”不在平台名单中，将由审核人员核对。不影响提交。

# 电话与邮箱
v-mobile-character = 手机号码中不应有“{ $found }”。请填写 11 位数字。
v-mobile-length = 手机号码应为 { $limit } 位数字，现在是 { $count } 位。请检查是否漏填或多填。
v-mobile-start = 手机号码不会以“{ $found }”开头。请检查后重新填写。
v-phone-wrong = 电话号码格式不对。请写成“区号-号码-分机”，例如 010-12345678-801；没有可以不填。
v-email-wrong = 电子邮箱格式不对。请检查是否有一个 @、是否漏写域名，例如 name@example.org；不支持中文邮箱地址。

# 时间
v-date-wrong = “{ $found }”不是有效的日期。请写成 2022-03-01 的格式，并检查该月是否有这一天。
v-period-without-from = 没有填写开始日期。请填写。
v-period-without-to = 没有填写结束日期。请填写。
v-period-reversed = 开始日期（{ $from }）晚于结束日期（{ $to }）。请检查是否填反。
v-period-outside = 起止日期须在 { $from } 至 { $to } 之间。请调整。
v-stages-overlap = 第 { $stage } 阶段与第 { $other } 阶段的时间有重叠。允许重叠，请确认无误。
v-year-wrong = “{ $found }”不是年份。请填写 4 位数字。
v-year-differs = 年度应为 { $year }，现在是“{ $found }”。请改为 { $year }。

# 文件与照片
v-file-missing = 文件不存在或上传没有完成。请重新上传。
v-file-kind = 文件格式（{ $found }）不符合要求，可用：{ $allowed }。请另存为其中一种格式后上传。
v-file-too-big = 文件大小为 { $size } MB，最大 { $limit } MB。请压缩或降低分辨率后重新上传。
v-file-pages = 文件共 { $count } 页，最多 { $limit } 页。请只上传需要的页面。
v-photo-dimensions = 照片尺寸为 { $found } 像素，应为 { $expected } 像素。请重新上传并裁剪。

# 类别、组成单位、试点城市
v-team-type-differs = 表单中的类别是“{ $found }”，而本申请是为“{ $expected }”建立的。请改为一致，或以正确的类别新建申请。
v-partner-kind-missing = 组成单位中没有{ $label }。可以提交，由审核人员核对；如有，请补充并选对单位类别。
v-partner-is-lead = “{ $found }”是牵头单位，不必再列为组成单位。不影响提交，建议删去。
v-partner-twice = “{ $found }”与第 { $other } 个组成单位相同。不影响提交，建议删去一个。
v-pilot-city-elsewhere = “{ $found }”属于{ $province }，不在牵头单位所在的省。区域科技服务团服务本省的试点城市（园区），请改选，或填入“意向服务其他城市”。
v-pilot-city-unlisted = “{ $found }”不在平台的试点城市（园区）名单中。名单尚不完整，可以提交，由审核人员核对是否为试点城市、是否在本省。

# 人员
v-person-twice = 此人在“{ $title }”中已经列出（手机号码相同）。请删去其中一处。
v-expert-is-leader = 首席专家与团长须由两人担任，此处与“{ $title }”是同一人。请更换其中一人。
v-mobile-shared = 此手机号码与“{ $title }”中另一人的相同。请核对后分别填写本人的号码。

# 导入文件
v-unknown-member = 表单中没有“{ $found }”这一项。请检查名称，或删去。
v-duplicate-key = “{ $found }”出现了两次，无法判断以哪一个为准。请删去一个。
v-not-json = 文件不是有效的 JSON：第 { $line } 行第 { $column } 列处无法读取。请检查后重试。
v-document-too-big = 文件共 { $count } 字节，最大 { $limit } 字节。请检查是否选错了文件。
v-document-too-deep = 文件嵌套超过 { $limit } 层，不是申请文件的格式。请按格式说明修改。
v-document-too-many-items = 此处有 { $count } 项，最多 { $limit } 项。请删减。
