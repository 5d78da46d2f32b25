//! A form as a browser without JavaScript holds it: its controls with their values, changed by hand, sent by a button.

/// One form of a page.
pub struct Paper {
    /// Where it is sent.
    pub action: String,
    controls: Vec<Control>,
}

struct Control {
    name: String,
    value: String,
    sent: bool,
    kind: String,
}

impl Paper {
    /// The form of a page whose tag has this text in it, e.g. `data-warn`.
    #[must_use]
    pub fn of(html: &str, mark: &str) -> Self {
        let form = html.split("<form ").skip(1).find(|form| form.split('>').next().is_some_and(|tag| tag.contains(mark)));
        let form = form.unwrap_or_else(|| panic!("no form with {mark} in {html}"));
        let form = form.split("</form>").next().unwrap_or_default();
        let action = attribute(form.split('>').next().unwrap_or_default(), "action").unwrap_or_default();
        let mut controls = Vec::new();
        for piece in form.split('<').skip(1) {
            let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
            let name = attribute(tag, "name").unwrap_or_default();
            let value = attribute(tag, "value");
            let word = tag.split_whitespace().next().unwrap_or_default();
            let disabled = tag.contains(" disabled");
            match word {
                "input" => {
                    let kind = attribute(tag, "type").unwrap_or_else(|| "text".to_owned());
                    let tick = matches!(kind.as_str(), "checkbox" | "radio");
                    let sent = !disabled && kind != "file" && (!tick || tag.contains(" checked"));
                    controls.push(Control { name, value: value.unwrap_or_default(), sent, kind });
                }
                "textarea" => {
                    let text = unescaped(text);
                    let text = text.strip_prefix('\n').unwrap_or(&text).to_owned();
                    controls.push(Control { name, value: text, sent: !disabled, kind: "area".to_owned() });
                }
                "select" => controls.push(Control { name, value: String::new(), sent: true, kind: "select".to_owned() }),
                "option" if tag.contains(" selected") => {
                    if let Some(select) = controls.iter_mut().rfind(|control| control.kind == "select") {
                        select.value = value.unwrap_or_default();
                    }
                }
                _ => {}
            }
        }
        controls.retain(|control| !control.name.is_empty() && control.name != "csrf");
        Self { action, controls }
    }

    /// Types into a line, an area or a list, or ticks the box or button of this name and value.
    pub fn put(&mut self, name: &str, value: &str) {
        assert!(self.has(name), "no control {name}");
        for control in self.controls.iter_mut().filter(|control| control.name == name) {
            match control.kind.as_str() {
                "radio" => control.sent = control.value == value,
                "checkbox" if control.value == value => control.sent = true,
                "checkbox" => {}
                _ => control.value = value.to_owned(),
            }
        }
    }

    /// What a script of the page writes into a hidden control that waits for it.
    pub fn script(&mut self, name: &str, value: &str) {
        let mut waiting = self.controls.iter_mut().filter(|control| control.name == name && control.kind == "hidden");
        let control = waiting.next().unwrap_or_else(|| panic!("no hidden control {name}"));
        (control.value, control.sent) = (value.to_owned(), true);
    }

    /// Takes the tick from a box.
    pub fn untick(&mut self, name: &str, value: &str) {
        for control in self.controls.iter_mut().filter(|control| control.name == name && control.value == value) {
            control.sent = false;
        }
    }

    /// Whether there is a control of this name that can be used.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.controls.iter().any(|control| control.name == name && control.kind != "hidden")
    }

    /// The names of the files that can be chosen.
    #[must_use]
    pub fn files(&self) -> Vec<String> {
        self.controls.iter().filter(|control| control.kind == "file").map(|control| control.name.clone()).collect()
    }

    /// The first value of a name, as it would be sent.
    #[must_use]
    pub fn value(&self, name: &str) -> &str {
        self.controls.iter().find(|control| control.name == name && control.sent).map(|control| control.value.as_str()).unwrap_or_default()
    }

    /// What is sent when this button is pressed.
    #[must_use]
    pub fn pressed(&self, button: &str) -> Vec<(&str, String)> {
        let sent = self.controls.iter().filter(|control| control.sent).map(|control| (control.name.as_str(), control.value.clone()));
        sent.chain([("do", button.to_owned())]).collect()
    }
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| unescaped(value))
}

fn unescaped(text: &str) -> String {
    let named = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&#10;", "\n"),
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&#38;", "&"),
        ("&amp;", "&"),
    ];
    named.iter().fold(text.to_owned(), |text, (code, character)| text.replace(code, character))
}

/// A name or a value, for an address or a form.
#[must_use]
pub fn encoded(text: &str) -> String {
    text.bytes().map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

/// The body of a form without files.
#[must_use]
pub fn typed<N: AsRef<str>, V: AsRef<str>>(fields: &[(N, V)]) -> String {
    let pairs: Vec<String> = fields.iter().map(|(name, value)| format!("{}={}", encoded(name.as_ref()), encoded(value.as_ref()))).collect();
    pairs.join("&")
}
