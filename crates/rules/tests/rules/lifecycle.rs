//! Only the arrows of the table.

use rules::lifecycle::{By, Event, State, TABLE, arrow_of, events_from, next, round_after};

#[test]
fn every_transition_outside_the_table_is_refused_naming_both() {
    for from in State::ALL {
        for event in Event::ALL {
            let arrows: Vec<_> = TABLE.iter().filter(|arrow| arrow.from == from && arrow.event == event).collect();
            match (next(from, event), arrows.as_slice()) {
                (Ok(to), [arrow]) => assert_eq!(to, arrow.to),
                (Err(refusal), []) => {
                    assert!(refusal.refuses());
                    assert_eq!(refusal.kind, "wrong-state");
                    assert_eq!((refusal.params["state"].as_str(), refusal.params["event"].as_str()), (from.as_str(), event.as_str()));
                }
                (outcome, arrows) => panic!("{from} {event}: {outcome:?} with {} arrows", arrows.len()),
            }
        }
    }
}

#[test]
fn exactly_these_twelve_arrows_exist() {
    let written: Vec<String> = TABLE.iter().map(|a| format!("{} -{}-> {}", a.from, a.event, a.to)).collect();
    assert_eq!(
        written,
        [
            "draft -submit-> submitted",
            "submitted -take_up-> in_review",
            "in_review -return-> returned",
            "returned -resubmit-> submitted",
            "in_review -approve-> approved",
            "in_review -reject-> rejected",
            "submitted -withdraw-> withdrawn",
            "in_review -withdraw-> withdrawn",
            "returned -withdraw-> withdrawn",
            "approved -publish-> registered",
            "registered -lapse-> lapsed",
            "registered -deregister-> deregistered",
        ]
    );
}

#[test]
fn a_decision_is_the_heads_and_publication_is_another_persons() {
    let by = |from, event| arrow_of(from, event).map(|arrow| arrow.by);
    assert_eq!(by(State::InReview, Event::Approve), Some(By::HeadOfBody));
    assert_eq!(by(State::InReview, Event::Reject), Some(By::HeadOfBody));
    assert_eq!(by(State::Approved, Event::Publish), Some(By::Publisher));
    assert_eq!(by(State::Registered, Event::Lapse), Some(By::System));
}

#[test]
fn places_are_held_from_submission_to_registration() {
    let holding: Vec<&str> = State::ALL.into_iter().filter(|s| s.holds_place()).map(State::as_str).collect();
    assert_eq!(holding, ["submitted", "in_review", "returned", "approved", "registered"]);
    let editable: Vec<&str> = State::ALL.into_iter().filter(|s| s.editable()).map(State::as_str).collect();
    assert_eq!(editable, ["draft", "returned"]);
    let public: Vec<&str> = State::ALL.into_iter().filter(|s| s.is_public()).map(State::as_str).collect();
    assert_eq!(public, ["registered", "lapsed", "deregistered"]);
}

#[test]
fn whose_turn_it_is_agrees_with_the_table() {
    for state in State::ALL {
        assert_eq!(state.is_final(), events_from(state).next().is_none());
        if let Some(by) = state.who_has_it_now() {
            assert!(events_from(state).any(|arrow| arrow.by == by), "{state}");
        }
    }
}

#[test]
fn rounds_count_resubmissions_and_words_can_be_read_back() {
    assert_eq!(round_after(0, Event::Submit), 1);
    assert_eq!(round_after(1, Event::Resubmit), 2);
    assert_eq!(round_after(2, Event::TakeUp), 2);
    for state in State::ALL {
        assert_eq!(State::parse(state.as_str()), Some(state));
    }
    for event in Event::ALL {
        assert_eq!(Event::parse(event.as_str()), Some(event));
    }
    assert!("nonsense".parse::<State>().is_err());
}
