# Inbox: notice-<kind>, as written by the use cases
inbox-count = { $total } in all, { $unread } unread
inbox-read-all = Mark all as read
inbox-unread = Unread:
inbox-open = Open
inbox-mark = Mark as read
inbox-empty = No messages yet
inbox-empty-text = When an application of your unit moves on or somebody asks to join it, you are told here and by e-mail.
done-read = Marked as read
notice-team-unnamed = an application without a name
notice-unknown = There is news; choose “Open”.
notice-submitted = { $team }: submitted, receipt { $receipt }.
notice-resubmitted = { $team }: submitted again, receipt { $receipt }.
notice-withdrawn = { $team }: withdrawn; it holds no place any more.
notice-returned = { $team }: returned for correction with { $count ->
    [one] one comment
   *[other] { $count } comments
}; put it right and submit it again before { $until }.
notice-approved = { $team }: approved; it waits for publication.
notice-rejected = { $team }: rejected; the reasons are in its history.
notice-rerouted = { $team }: moved to the other reviewing body; its time of submission stays.
notice-registered = { $team }: published, registration number { $number }.
notice-deregistered = { $team } ({ $number }): deregistered on { $time }; its place is free.
notice-lapsed = { $team } ({ $number }): its registration ran out and has lapsed; its place is free.
notice-join-asked = { $person } asks to join { $unit }.
notice-join-accepted = You have joined { $unit }.
notice-join-declined = { $unit } did not accept your request to join. If in doubt, ask its administrator.
notice-unit-changed = Technical support changed the data of { $unit }. Reason: { $reason }
notice-unit-verified = { $unit } was verified.
notice-exception-granted =
    Staff granted { $unit } an exception ({ $kind ->
        [quota] more places
        [window] more time to submit
       *[eligibility] eligibility to lead
    }). Reason: { $reason }
notice-draft-moved = { $team } (draft): it now follows revision { $revision } of the requirements; check what is new or changed.
