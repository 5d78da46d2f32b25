# Inbox: notice-<kind>, as written by the use cases
inbox-count = { $total } in all, { $unread } unread
inbox-read-all = Mark all as read
inbox-unread = Unread:
inbox-open = Open
inbox-mark = Mark as read
inbox-empty = No messages yet
inbox-empty-text = When an application of your unit moves on or somebody asks to join it, you are told here and by e-mail.
done-read = Marked as read
application-unnamed = an application without a name
notice-unknown = There is news; choose “Open”.
notice-submitted = “{ $team }” was submitted, receipt { $receipt }.
notice-resubmitted = “{ $team }” was submitted again, receipt { $receipt }.
notice-withdrawn = “{ $team }” was withdrawn and holds no place any more.
notice-returned = “{ $team }” was returned for correction with { $count } comments; put it right and submit it again before { $until }.
notice-approved = “{ $team }” was approved and waits for publication.
notice-rejected = “{ $team }” was rejected; the reasons are in its history.
notice-rerouted = “{ $team }” was moved to the other reviewing body; its time of submission stays.
notice-registered = “{ $team }” was published, registration number { $number }.
notice-deregistered = “{ $team }” ({ $number }) was deregistered on { $time }; its place is free.
notice-join-asked = { $person } asks to join { $unit }.
notice-join-accepted = You have joined { $unit }.
notice-join-declined = { $unit } did not accept your request to join. If in doubt, ask its administrator.
notice-unit-verified = { $unit } was verified.
notice-exception-granted =
    Staff granted { $unit } an exception ({ $kind ->
        [quota] more places
        [window] more time to submit
       *[eligibility] eligibility to lead
    }). Reason: { $reason }
notice-draft-moved = The draft “{ $team }” now follows revision { $revision } of the requirements; check what is new or changed.
