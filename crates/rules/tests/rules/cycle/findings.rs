//! Contradictions: each is found, with its key.

use rules::{
    cycle::{Cycle, GroupRole, PoolBy, Role, check},
    dictionary::Dictionaries,
};

use crate::year;

type Change = fn(&mut Cycle);

fn field(cycle: &mut Cycle, key: &str, change: impl FnOnce(&mut rules::cycle::Field)) {
    let (part, rest) = key.split_once('/').expect("a key");
    let part = cycle.parts.iter_mut().find(|candidate| candidate.code == part).expect("the part");
    let found = match rest.split_once('/') {
        None => part.fields.iter_mut().find(|field| field.code == rest),
        Some((group, code)) => {
            let group = part.groups.iter_mut().find(|candidate| candidate.code == group).expect("the group");
            group.fields.iter_mut().find(|field| field.code == code)
        }
    };
    change(found.expect("the field"));
}

const CHANGES: &[(&str, &str, Change)] = &[
    ("window[0].closes", "window-reversed", |c| c.windows[0].closes = c.windows[0].opens),
    ("window", "missing-window", |c| c.windows.clear()),
    ("window[1]", "windows-overlap", |c| {
        let mut second = c.windows[0].clone();
        second.code = "second".to_owned();
        c.windows.push(second);
    }),
    ("service.to", "period-reversed", |c| std::mem::swap(&mut c.service.from, &mut c.service.to)),
    ("correction.days", "zero-limit", |c| c.correction.days = 0),
    ("numbering.prefix", "malformed-code", |c| c.numbering.prefix = "kc".to_owned()),
    ("title.en", "missing-text", |c| c.title.en.clear()),
    ("type[0].body", "unknown-body", |c| c.types[0].body = "nobody".to_owned()),
    ("type[1].letter", "duplicate-code", |c| c.types[1].letter = "C".to_owned()),
    ("type[2].naming", "suffix-clash", |c| c.types[2].naming.suffix = "產業科技服務團".to_owned()),
    ("type[0].lead[0].unit_type", "unknown-unit-type", |c| c.types[0].leads[0].unit_type = "club".to_owned()),
    ("type[0].lead[2]", "rule-never-reached", |c| c.types[0].leads.swap(1, 2)),
    ("type[0].lead", "nobody-may-lead", |c| c.types[0].leads.clear()),
    ("type[0].expected_partner[0].any_of", "unknown-partner-kind", |c| c.types[0].expected_partners[0].any_of.push("club".to_owned())),
    ("unit_type[1].code", "duplicate-code", |c| c.unit_types[1].code = "national_society".to_owned()),
    ("unit_type[4]", "leads-nothing", |c| {
        for kind in &mut c.types {
            kind.leads.retain(|rule| rule.unit_type != "consortium");
        }
    }),
    ("unit_type[0]", "without-pool", |c| c.pools.clear()),
    ("pool[0].unit_types", "unknown-unit-type", |c| c.pools[0].unit_types.push("club".to_owned())),
    ("pool[2].unit_types", "two-pools", |c| c.pools[2].unit_types.push("national_society".to_owned())),
    ("pool[0].limit", "zero-limit", |c| c.pools[0].limit = 0),
    ("pool[0].by", "no-province", |c| c.pools[0].by = PoolBy::Province),
    ("pool", "two-rests", |c| c.pools[0].rest = true),
    ("pool[0].clause", "empty-clause", |c| c.pools[0].clause = Some(" ".to_owned())),
    ("body[1]", "body-without-types", |c| c.types[2].body = "society_center".to_owned()),
    ("body[0].duties", "body-does-not-review", |c| c.bodies[0].duties.clear()),
    ("body", "nobody-publishes", |c| c.bodies[1].duties.truncate(1)),
    ("check[1].rule", "rule-twice", |c| c.checklist[1].rule = c.checklist[0].rule),
    ("check[2].about", "unknown-part", |c| c.checklist[2].about = vec!["unit/nothing".to_owned()]),
    ("check[0].types", "unknown-type", |c| c.checklist[0].types = vec!["civic".to_owned()]),
    ("check", "flag-not-shown", |c| c.checklist.clear()),
    ("contact[0]", "unreachable", |c| c.contacts[0].email = None),
    ("key_field[0].entry", "unknown-entry", |c| c.key_fields[0].entry = "sei-99".to_owned()),
    ("key_field[0].dictionary", "unknown-dictionary", |c| c.key_fields[0].dictionary = "none".to_owned()),
    ("part[1].code", "duplicate-code", |c| c.parts[1].code = "unit".to_owned()),
    ("part[0].field[1].code", "duplicate-code", |c| c.parts[0].fields[1].code = "name".to_owned()),
    ("part[0].group", "duplicate-code", |c| c.parts[0].groups[0].code = "name".to_owned()),
    ("part[4].group[0].max", "min-above-max", |c| c.parts[4].groups[0].max = Some(0)),
    ("part[4].group[0].given", "min-above-max", |c| c.parts[4].groups[0].given = 7),
    ("part", "missing-role", |c| field(c, "team/name", |field| field.role = None)),
    ("part", "role-twice", |c| field(c, "team/summary", |field| field.role = Some(Role::TeamName))),
    ("members/leader", "role-twice", |c| c.parts[2].groups[1].role = Some(GroupRole::ChiefExpert)),
    ("members/expert", "missing-role", |c| field(c, "members/expert/mobile", |field| field.role = None)),
    ("part[1].field[4].dictionary", "unknown-dictionary", |c| field(c, "team/expertise", |field| field.dictionary.push("none".to_owned()))),
    ("part[1].field[4].dictionary", "dictionary-missing", |c| field(c, "team/expertise", |field| field.dictionary.clear())),
    ("part[1].field[4].dictionary", "ambiguous-code", |c| {
        field(c, "team/expertise", |field| field.dictionary.push("gbt4754".to_owned()));
    }),
    ("part[1].field[4].max_items", "min-above-max", |c| field(c, "team/expertise", |field| field.min_items = Some(6))),
    ("part[1].field[3]", "zero-limit", |c| field(c, "team/summary", |field| field.limit = Some(0))),
    ("part[1].field[0].limit", "limit-differs", |c| field(c, "team/name", |field| field.limit = Some(61))),
    ("part[1].field[3].required_for", "unknown-type", |c| field(c, "team/summary", |field| field.required_for.push("civic".to_owned()))),
    ("part[0].field[3].option", "options-missing", |c| field(c, "unit/proof_kind", |field| field.options.clear())),
    ("part[0].field[3].option[1].code", "duplicate-code", |c| {
        field(c, "unit/proof_kind", |field| field.options[1].code = "business_licence".to_owned());
    }),
    ("part[0].field[4].file", "file-rule-missing", |c| field(c, "unit/proof_file", |field| field.file = None)),
    ("part[0].field[5].locked", "locked-and-empty", |c| field(c, "unit/foundation", |field| field.locked = true)),
    ("part[0].field[5]", "not-for-this-kind", |c| field(c, "unit/foundation", |field| field.own = true)),
];

#[test]
fn every_contradiction_is_found_with_its_key() {
    for (key, kind, change) in CHANGES {
        let mut cycle = year::cycle().clone();
        change(&mut cycle);
        let found = check(&cycle, year::dictionaries());
        assert!(found.iter().any(|finding| finding.key == *key && finding.kind == *kind), "{key} {kind}: {found:#?}");
        assert!(found.iter().all(|finding| !finding.message.is_empty()));
    }
}

#[test]
fn without_dictionaries_every_tree_is_found() {
    let found = check(year::cycle(), &Dictionaries::default());
    assert!(found.iter().filter(|finding| finding.kind == "unknown-dictionary").count() >= 5, "{found:#?}");
}
