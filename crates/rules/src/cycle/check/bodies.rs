//! Bodies, contacts, statements, check-list, key fields.

use super::{clause, codes, names, optional_text, text, unknown};
use crate::{
    cycle::{Cycle, Duty, Finding, Verdict},
    dictionary::Dictionaries,
};

pub(super) fn check(cycle: &Cycle, dictionaries: &Dictionaries, findings: &mut Vec<Finding>) {
    codes("body", cycle.bodies.iter().map(|body| body.code.as_str()), findings);
    for (index, body) in cycle.bodies.iter().enumerate() {
        let key = format!("body[{index}]");
        text(&format!("{key}.label"), &body.label, findings);
        optional_text(&format!("{key}.task"), &body.task, findings);
        clause(&key, body.clause.as_ref(), findings);
        let routed = cycle.types.iter().any(|kind| kind.body == body.code);
        let reviews = body.duties.contains(&Duty::Review);
        if reviews && !routed {
            findings.push(Finding::new(&key, "body-without-types", format!("“{}” reviews, and no type is routed to it", body.code)));
        }
        if routed && !reviews {
            findings.push(Finding::new(
                format!("{key}.duties"),
                "body-does-not-review",
                format!("types are routed to “{}”, which does not review", body.code),
            ));
        }
    }
    if !cycle.bodies.iter().any(|body| body.duties.contains(&Duty::Publish)) {
        findings.push(Finding::new("body", "nobody-publishes", "no body has the duty publish"));
    }
    checklist(cycle, findings);
    talk(cycle, findings);
    for (index, field) in cycle.key_fields.iter().enumerate() {
        let key = format!("key_field[{index}]");
        match dictionaries.get(&field.dictionary) {
            None => findings.push(Finding::new(
                format!("{key}.dictionary"),
                "unknown-dictionary",
                format!("there is no dictionary “{}”", field.dictionary),
            )),
            Some(dictionary) if !dictionary.contains(&field.entry) => {
                findings.push(Finding::new(
                    format!("{key}.entry"),
                    "unknown-entry",
                    format!("“{}” has no entry “{}”", field.dictionary, field.entry),
                ));
            }
            Some(_) => {}
        }
    }
}

fn checklist(cycle: &Cycle, findings: &mut Vec<Finding>) {
    codes("check", cycle.checklist.iter().map(|item| item.code.as_str()), findings);
    let types = names(cycle.types.iter().map(|kind| &kind.code));
    for (index, item) in cycle.checklist.iter().enumerate() {
        let key = format!("check[{index}]");
        text(&format!("{key}.label"), &item.label, findings);
        optional_text(&format!("{key}.hint"), &item.hint, findings);
        clause(&key, item.clause.as_ref(), findings);
        for code in &item.types {
            unknown(&format!("{key}.types"), "unknown-type", code, &types, findings);
        }
        for place in item.about.iter().filter(|place| cycle.part(place).is_none() && cycle.group(place).is_none()) {
            findings.push(Finding::new(format!("{key}.about"), "unknown-part", format!("the form has no part or group “{place}”")));
        }
        if item.rule.is_some() && cycle.checklist.iter().take(index).any(|earlier| earlier.rule == item.rule && earlier.types == item.types)
        {
            findings.push(Finding::new(format!("{key}.rule"), "rule-twice", "an earlier item runs this rule"));
        }
    }
    for rule in [Verdict::Flag, Verdict::Exception] {
        let needed = cycle.types.iter().any(|kind| kind.leads.iter().any(|lead| lead.verdict == rule));
        if needed && !cycle.checklist.iter().any(|item| item.rule == Some(crate::cycle::MachineRule::Eligibility)) {
            findings.push(Finding::new("check", "flag-not-shown", "some units are flagged, and no item runs the rule eligibility"));
            return;
        }
    }
}

fn talk(cycle: &Cycle, findings: &mut Vec<Finding>) {
    codes("contact", cycle.contacts.iter().map(|contact| contact.code.as_str()), findings);
    codes("statement", cycle.statements.iter().map(|statement| statement.code.as_str()), findings);
    let bodies = names(cycle.bodies.iter().map(|body| &body.code));
    for (index, contact) in cycle.contacts.iter().enumerate() {
        let key = format!("contact[{index}]");
        text(&format!("{key}.topic"), &contact.topic, findings);
        text(&format!("{key}.name"), &contact.name, findings);
        if let Some(body) = &contact.body {
            unknown(&format!("{key}.body"), "unknown-body", body, &bodies, findings);
        }
        if contact.email.is_none() && contact.phone.is_none() {
            findings.push(Finding::new(&key, "unreachable", "give an e-mail address or a telephone number"));
        }
    }
    for (index, statement) in cycle.statements.iter().enumerate() {
        text(&format!("statement[{index}].text"), &statement.text, findings);
        clause(&format!("statement[{index}]"), statement.clause.as_ref(), findings);
    }
}
