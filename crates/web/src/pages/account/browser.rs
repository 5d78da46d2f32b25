//! The name by which people know their browser, out of what it calls itself.

/// Names of browsers and of systems, the telling ones first: most browsers also claim to be others.
const BROWSERS: [(&str, &str); 8] = [
    ("MicroMessenger", "微信 WeChat"),
    ("Edg", "Edge"),
    ("HuaweiBrowser", "Huawei Browser"),
    ("QQBrowser", "QQ Browser"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
];
const SYSTEMS: [(&str, &str); 7] = [
    ("HarmonyOS", "HarmonyOS"),
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS", "macOS"),
    ("Linux", "Linux"),
];

/// `Chrome · Windows`; what it says itself where that is not known; `None` where it says nothing.
pub(super) fn name(agent: &str) -> Option<String> {
    let known = |names: &[(&str, &'static str)]| names.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name);
    match (known(&BROWSERS), known(&SYSTEMS)) {
        (Some(browser), Some(system)) => Some(format!("{browser} · {system}")),
        (Some(one), None) | (None, Some(one)) => Some(one.to_owned()),
        (None, None) if agent.is_empty() => None,
        (None, None) => Some(agent.chars().take(60).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn browsers_go_by_the_name_that_people_know() {
        let edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36 Edg/120.0";
        assert_eq!(name(edge).as_deref(), Some("Edge · Windows"));
        let phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) AppleWebKit/605.1.15 Version/16.0 Mobile Safari/604.1";
        assert_eq!(name(phone).as_deref(), Some("Safari · iPhone"));
        assert_eq!((name("curl/8.0").as_deref(), name("")), (Some("curl/8.0"), None));
    }
}
