//! What a team of the rehearsal says of itself: sentences around its three topics, told in turns so that no two forms read alike.

use super::{
    cast::{CastTeam, CastUnit},
    people::pick,
};

/// A team with its unit, and its place in the cast.
#[derive(Debug, Clone, Copy)]
pub(super) struct Script<'a> {
    pub(super) team: &'a CastTeam,
    pub(super) unit: &'a CastUnit,
    pub(super) nth: usize,
    /// The unit's place in the cast.
    pub(super) unit_nth: usize,
}

impl Script<'_> {
    fn topic(&self, at: usize) -> &str {
        self.team.topics.get(at % 3).map(String::as_str).unwrap_or_default()
    }

    fn city(&self) -> &str {
        self.team.cities.first().map(String::as_str).unwrap_or_default()
    }

    fn cities(&self) -> String {
        self.team.cities.join("、")
    }

    /// One of several ways to say it: topics, city, unit and middle are put in.
    fn tell(&self, ways: &[&str], turn: usize) -> String {
        pick(ways, self.nth + turn)
            .replace("{a}", self.topic(0))
            .replace("{b}", self.topic(1))
            .replace("{c}", self.topic(2))
            .replace("{city}", self.city())
            .replace("{cities}", &self.cities())
            .replace("{middle}", &self.team.middle)
            .replace("{unit}", &self.unit.name)
            .replace("{n}", &(self.nth % 7 + 3).to_string())
            .replace("{m}", &(self.nth * 13 % 60 + 20).to_string())
    }

    pub(super) fn foundation(&self) -> String {
        let first = self.tell(
            &[
                "{unit}将推进科技经济融合列入“十四五”规划，设立科技服务部，配备专职人员 {n} 名，常务理事会每季度听取一次进展。",
                "{unit}成立科技服务工作委员会，由理事长负责，下设需求、专家、转化三个小组，专职人员 {n} 名，年初定计划、年末作评价。",
                "近三年，{unit}依托分支机构组织专家下企业 {m} 次，形成“走访—立题—攻关—回访”的工作办法，并写入年度工作要点。",
                "{unit}建有{a}、{b}两个专业委员会，联系专家 {m} 名，设专门经费支持专家到一线服务，制度和台账齐全。",
                "围绕{middle}，{unit}制定三年行动方案，明确牵头部门、服务流程和考核办法，现有专兼职服务人员 {n} 名。",
            ],
            0,
        );
        let second = self.tell(
            &[
                "2021 年在{city}举办{a}专题对接 {n} 场，收集技术需求 {m} 条，其中 {n} 条签订合作协议。",
                "已在{city}建立专家工作站，围绕{b}形成成果 {n} 项，制定团体标准 {n} 项，培训技术人员 {m} 人次。",
                "承接{city}委托的{c}调研，提交咨询报告 {n} 份，两项建议被采纳；与当地园区共建联合实验平台 1 个。",
                "组织会员单位开放仪器设备 {m} 台（套），为中小企业提供{a}检测和验证服务，平均周期缩短三分之一。",
            ],
            self.nth / 5,
        );
        let third = self.tell(
            &[
                "在{c}方面，牵头单位与高校院所共建人才培养基地，可为本服务团提供稳定的专家和实验条件。",
                "上述工作为{b}和{c}的持续推进打下基础，人员、经费和场地均已落实。",
                "牵头单位已安排专项工作经费，并与组成单位签订分工协议，保证{a}等任务按期完成。",
            ],
            self.nth / 3,
        );
        format!("{first}\n{second}\n{third}")
    }

    pub(super) fn summary(&self, partners: &str) -> String {
        let first = self.tell(
            &[
                "服务团由{unit}牵头，面向{cities}的产业需要，开展{a}、{b}和{c}服务。",
                "针对{middle}领域的共性难题，{unit}联合有关单位组建本服务团，重点服务{cities}。",
                "本服务团以{a}为切入点，兼顾{b}与{c}，由{unit}牵头，为{cities}提供长期的科技服务。",
                "为帮助{cities}解决{middle}发展中的技术和人才问题，{unit}发起组建本服务团。",
            ],
            1,
        );
        let second = self.tell(
            &[
                "团队由院所学者、企业工程师和成果转化人员组成，首席专家把关技术路线，团长负责组织协调。",
                "团队实行首席专家与团长共同负责，按需求编组，每组配一名联络员，常驻当地。",
                "团队采用“一题一组”的办法，专家与企业工程师结对，做到有人对接、有人攻关、有人回访。",
            ],
            self.nth / 2,
        );
        let third = self.tell(
            &[
                "计划全年凝练需求 {m} 条、组织对接 {n} 场，推动不少于 3 项成果落地。",
                "力争年内在{city}建成一个公共服务点，形成可以推广的{a}方案。",
                "年内完成{b}示范 {n} 处，编写技术指南一部，培训骨干 {m} 人。",
                "以企业是否用得上、用得起、用得久为标准，按季度公开进展。",
            ],
            self.nth / 4,
        );
        let joined = if partners.is_empty() { String::new() } else { format!("组成单位有{partners}。") };
        format!("{first}{joined}{second}\n{third}")
    }

    /// `firm` says where the needs come from.
    pub(super) fn needs(&self, firm: &str) -> String {
        let from = self.tell(
            &[
                "经与{city}挂点工作组沟通，{firm}等企业提出：",
                "1 月中旬与{city}挂点工作组座谈，梳理出以下需求（主要来自{firm}）：",
                "根据{city}挂点工作组提供的需求清单和对{firm}的走访：",
            ],
            2,
        );
        let body = self.tell(
            &[
                "一是{a}缺少成熟方案，试错成本高；二是{b}的数据和标准不统一；三是{c}方面人才不足。今年先解决前两项，第三项结合培训推进。",
                "{a}环节良率波动，亟需诊断和改进；{b}依赖外购，希望找到替代路线；{c}尚无可以照做的规范。",
                "希望在{a}上得到专家现场指导，在{b}上联合申报项目，并借助服务团的渠道推进{c}。去年开展的工作今年继续。",
                "现有工艺难以满足{a}的新要求，{b}投入大、见效慢，{c}缺少第三方评价。拟分批立题，逐项销号。",
            ],
            0,
        );
        format!("{}{body}", from.replace("{firm}", firm))
    }

    pub(super) fn products_summary(&self) -> String {
        self.tell(
            &[
                "提供{a}诊断报告、{b}联合攻关和{c}培训三类产品：先诊断，再立题，后推广，全部成果向{city}企业开放。",
                "建立需求台账和专家库，每月一次线上门诊、每季一次现场对接；围绕{b}提供检测评价和标准服务。",
                "面向{city}发布{a}技术清单和案例集，组织成果路演 {n} 场，协助企业完成合同登记和知识产权布局。",
                "以{c}为重点开展技术推广，配套{a}试验条件和{b}咨询，服务过程留痕、结果可查。",
                "组织揭榜攻关，出题企业与揭榜团队直接见面；对{a}、{b}的成果提供评价和融资对接。",
            ],
            3,
        )
    }

    pub(super) fn stage(&self, stage: usize) -> String {
        let ways: [&[&str]; 3] = [
            &[
                "走访{city}企业不少于 {n} 家，完成{a}需求调研，形成需求清单和专家分工表。",
                "召开启动会，与挂点工作组确认任务；建立{a}、{b}两个专题组，完成现状诊断报告。",
                "组织专家到{city}实地诊断，凝练{a}关键问题 {n} 个，逐题落实负责人。",
            ],
            &[
                "围绕{b}开展联合攻关，完成样机或方案验证，组织对接会 2 场，签订合作协议。",
                "推进{a}示范应用 {n} 处，开展{b}培训，编写技术指南初稿并征求企业意见。",
                "举办{middle}专题路演，促成{b}成果试用；每月汇总进展，更新需求台账。",
            ],
            &[
                "总结{c}工作，评价服务成效，发布案例集，提出下一年度计划。",
                "完成{c}推广和回访，企业满意度调查覆盖全部服务对象，提交总结报告。",
                "固化{a}、{b}成果，形成标准草案或工作规范，在{city}长期运行。",
            ],
        ];
        ways.get(stage % 3).map(|ways| self.tell(ways, stage)).unwrap_or_default()
    }

    /// What a person does in the team; `group` is the group's code.
    pub(super) fn duty(&self, group: &str, index: usize) -> String {
        let ways: &[&str] = match group {
            "expert" => &[
                "把关{a}技术路线，主持重大问题论证，指导团队立题。",
                "负责服务团学术方向，牵头{b}联合攻关，审定技术报告。",
                "主持{a}与{b}的方案评审，带队赴{city}开展诊断。",
            ],
            "leader" => &[
                "统筹年度计划与经费，协调组成单位和{city}挂点工作组。",
                "负责团队组织与考核，推进{c}任务落实，按季度报告进展。",
                "组织供需对接和成果转化，落实企业回访。",
            ],
            "contact" => &["负责日常联络、材料报送和平台信息维护。", "管理需求台账，安排专家行程，汇总服务记录。"],
            _ => &[
                "承担{a}测试与分析，编写诊断报告。",
                "负责{b}方案设计和现场实施。",
                "开展{c}培训，编写讲义和操作规程。",
                "跟踪{a}企业需求，提出改进建议。",
                "负责{b}标准起草和知识产权服务。",
            ],
        };
        self.tell(ways, index)
    }

    /// Workplace and position, and title, of a person; `index` counts within the group.
    pub(super) fn position(&self, group: &str, index: usize) -> (String, &'static str) {
        let (place, post) = match (group, index) {
            ("expert", _) => (self.unit.name.clone(), pick(&["学术委员会主任", "首席研究员", "副理事长"], self.nth)),
            ("leader", _) => (self.unit.name.clone(), pick(&["秘书长", "科技服务部部长", "常务副秘书长"], self.nth)),
            ("contact", _) => (self.unit.name.clone(), pick(&["项目主管", "学术部干事", "办公室主任"], self.nth)),
            (_, 0) => ("示例大学".to_owned(), pick(&["材料学院教授", "机械学院副院长", "环境学院教授", "信息学院教授"], self.nth)),
            (_, 1) => (format!("样例{}研究院", self.team.middle), pick(&["研究室主任", "副所长", "课题组长"], self.nth)),
            _ => (format!("样例{}科技有限公司", self.topic(index)), pick(&["总工程师", "研发总监", "技术部经理"], self.nth + index)),
        };
        let titles: &[&'static str] = match group {
            "expert" => &["研究员", "教授", "正高级工程师"],
            "leader" => &["高级工程师", "研究员", "副教授"],
            _ => &["副教授", "高级工程师", "副研究员", "工程师", "教授"],
        };
        (format!("{place}{post}"), titles.get((self.nth + index) % titles.len()).copied().unwrap_or("工程师"))
    }
}
