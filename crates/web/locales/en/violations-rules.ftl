# Messages of the rules: each says what is wrong and what to do; the link says where, the clause is shown beside it.

# State
v-wrong-state =
    The application is { $state ->
        [draft] a draft
        [submitted] submitted
        [in_review] in review
        [returned] returned for correction
        [approved] approved
        [rejected] rejected
        [withdrawn] withdrawn
        [registered] registered
        [lapsed] lapsed
        [deregistered] deregistered
       *[other] { $state }
    } and cannot be { $event ->
        [submit] submitted
        [take_up] taken up
        [return] returned
        [approve] approved
        [reject] rejected
        [withdraw] withdrawn
        [resubmit] resubmitted
        [publish] published
        [lapse] marked as lapsed
        [deregister] deregistered
       *[other] changed in this way ({ $event })
    }. Somebody else may just have dealt with it: reload the page, look at its state, then go on.

# Window
v-window-not-open = Registration has not opened yet: it opens on { $opens }; it is now { $now }. You can fill in and save the draft and submit it then.
v-window-closed = Registration closed on { $closed }; this request arrived at { $now } and was not submitted. The draft is kept. If there is a special reason, use the contacts to ask for an extension.
v-correction-closed = The correction period ended on { $closed } ({ $limit } days from the return); it is now { $now } and the application cannot be resubmitted. If there is a special reason, use the contacts to ask for an extension.
v-window-by-exception = Submitted at { $now }, outside the window or the correction period, under an exception granted by staff. For the reviewer's notice.

# Quota
v-quota-full = { $pool_en }: { $limit } teams may be led and { $used } places are taken; none is left. See which teams hold them under “Which types we may lead”; deregister one of them, or withdraw an application, then submit.
v-quota-by-exception = { $pool_en }: every regular place is taken ({ $used } in use). This application uses a further place granted by staff ({ $limit } in all).

# Who may lead
v-team-type-unknown = There is no team type “{ $found }”. Choose one of those listed.
v-unit-type-unknown = There is no unit type “{ $found }” this year. Choose again in the unit's details; a unit that fits none chooses the nearest.
v-lead-not-eligible =
    A unit of the type “{ $unit_type_en }” cannot lead this type of team ({ $team_type_en }). { $reason_en ->
        [none] See “Which types we may lead” for those that your unit can lead.
       *[other] { $reason_en }
    }
v-lead-needs-exception =
    A unit of the type “{ $unit_type_en }” can lead this type of team ({ $team_type_en }) only after staff grant an exception. { $reason_en ->
        [none] Use the contacts to explain the case and ask for it.
       *[other] { $reason_en } Use the contacts to explain the case and ask for it.
    }
v-lead-flagged =
    A unit of the type “{ $unit_type_en }” may apply to lead this type of team ({ $team_type_en }); the reviewer checks it. { $reason_en ->
        [none] { "" }
       *[other] { $reason_en }
    }
v-lead-by-exception = A unit of the type “{ $unit_type_en }” does not usually lead this type of team ({ $team_type_en }); this application is accepted under an exception granted by staff.
v-unit-province-missing = The province of the unit is not known yet, so its places cannot be determined. A unit administrator adds it to the unit's details; then submit.
v-unit-sub-provincial = Counted as the association of a sub-provincial city: its place is that of an “other organisation” and not one of its province. The reviewer checks the level.
v-unit-not-verified = The technical support unit has yet to verify the unit. This does not hold up the submission.
v-answer-differs-from-unit = This differs from the unit's details. Correct the details first, then take them over into the form again.

# Unified social credit code
v-credit-code-length = A unified social credit code has { $limit } characters; this one has { $count }. Compare it with the certificate for missing or additional ones.
v-credit-code-character = Character { $position } is “{ $found }”, which no code contains (only digits and capital letters without I, O, Z, S, V). Often I is taken for 1, O for 0, Z for 2, S for 5: compare it with the certificate.
v-credit-code-place = Character { $position } is “{ $found }”; characters 3 to 8 are the division code of the registering authority and are digits. Compare it with the certificate.
v-credit-code-check = The check character does not fit: the last character is “{ $found }”, the other 17 ask for “{ $expected }”. Most likely one character is mistyped: compare them one by one with the certificate.
v-credit-code-class = The code begins with { $found }; for “{ $unit_type_en }” it is usually { $expected }. This does not hold up the submission; the reviewer checks the unit type.
v-credit-code-province = Characters 3 and 4 of the code are { $found } and differ from the unit's province ({ $expected }). This does not hold up the submission; the reviewer checks.

# Names
v-naming-prefix-missing =
    The name does not begin with { $missing }; the pattern is { $pattern }. { $suggestion ->
        [none] Change it to fit the pattern.
       *[other] Suggestion: { $suggestion }
    }
v-naming-suffix-missing =
    The name does not end in “{ $missing }”; the pattern is { $pattern }. { $suggestion ->
        [none] Change it to fit the pattern.
       *[other] Suggestion: { $suggestion }
    }
v-naming-of-other-type =
    This ending belongs to another type ({ $other_en }) than the one chosen, whose pattern is { $pattern }. Check the type, or change the name. { $suggestion ->
        [none] { "" }
       *[other] Suggestion for the type chosen: { $suggestion }
    }
v-naming-middle-missing = There is nothing between the beginning and the ending of the name; the pattern is { $pattern }. Write the region served, or the service or speciality, between them.
v-naming-place-unknown =
    “{ $middle }” does not begin with a known place; the pattern is { $pattern }, with the region served in the middle: the name of a province, city, county or pilot park. { $suggestion ->
        [none] If the place is right and only missing here, use the contacts to have it added.
       *[other] Suggestion: { $suggestion }
    }
v-naming-too-long = The name has { $count } characters; at most { $limit } are allowed. Shorten the middle.
v-naming-taken = Another team of { $year } has this name (quotation marks, blanks, width and script do not make a difference). Add a region or a speciality to “{ $name }” that tells them apart.

# Statements
v-statement-missing = Before you submit, declare: “{ $statement_en }” Tick it once you have made sure that it is true.
