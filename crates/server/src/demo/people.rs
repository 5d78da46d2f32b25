//! Invented people: every given name has 例 in it, every mobile is 1380000xxxx, every address at example.org.

const FAMILIES: [&str; 40] = [
    "林", "陈", "黄", "张", "李", "王", "刘", "杨", "赵", "徐", "朱", "何", "罗", "高", "梁", "宋", "唐", "许", "韩", "邓", "曹", "彭",
    "曾", "萧", "田", "董", "袁", "潘", "于", "蔡", "余", "杜", "叶", "程", "苏", "魏", "吕", "丁", "任", "沈",
];
const GIVEN: [&str; 11] = ["例之", "例山", "样例", "例文", "例川", "例宁", "示例", "例安", "例诚", "范例", "例远"];

/// A person of the rehearsal, told apart by a number below 4400.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Someone(pub(super) usize);

impl Someone {
    pub(super) fn name(self) -> String {
        format!("{}{}", pick(&FAMILIES, self.0), pick(&GIVEN, self.0 / FAMILIES.len() * 3 + self.0))
    }

    pub(super) fn mobile(self) -> String {
        format!("1380000{:04}", 1000 + self.0)
    }

    pub(super) fn email(self) -> String {
        format!("sample{:04}@example.org", 1000 + self.0)
    }

    /// A number that nobody has: the last eight digits count up.
    pub(super) fn phone(self) -> String {
        format!("010-5550{:04}", 1000 + self.0)
    }
}

/// An element by a number of any size.
pub(super) fn pick<'a>(from: &[&'a str], at: usize) -> &'a str {
    from.get(at % from.len().max(1)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn nobody_is_like_another_and_everybody_is_plainly_a_sample() {
        let names: BTreeSet<String> = (0..FAMILIES.len() * GIVEN.len()).map(|at| Someone(at).name()).collect();
        assert_eq!(names.len(), FAMILIES.len() * GIVEN.len());
        assert!(names.iter().all(|name| name.contains('例')));
        assert!(Someone(439).mobile().starts_with("1380000"));
    }
}
