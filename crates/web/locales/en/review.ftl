# Review: queue, screen, decisions
review-title = Review
review-bodies = Reviewing bodies
review-states = By state
review-waiting = To do
review-all = All
review-search = Filter applications
review-words = Team, lead unit or receipt number
review-type = Type
review-verification = Verification of the unit
review-unit-verified = Verified
review-unit-unverified = Not verified
review-sort = Order
review-sort-submitted = First submitted first
review-sort-newest = Last submitted first
review-sort-name = By team
review-sort-unit = By lead unit
review-only-flagged = Only those with flags
review-only-again = Only those submitted again after a return
review-progress = { $all } received, { $decided } decided
review-oldest = { $n ->
    [one] ; the oldest has waited { $n } day
   *[other] ; the oldest has waited { $n } days
}
review-found =
    { $n ->
        [one] One application
       *[other] { $n } applications
    }
review-caption = Applications routed to this body
review-team = Team
review-unit = Lead unit
review-submitted = Submitted
review-round = Round
review-flags = Flags
review-state = State
review-waited =
    { $n ->
        [0] today
        [one] waits for one day
       *[other] waits for { $n } days
    }
review-flagged =
    { $n ->
        [one] One flag
       *[other] { $n } flags
    }
review-none = No application in this state
review-none-waiting = No application waits for review
review-none-text = New submissions appear here. Applications of your own unit, those that name you and those in which you declared a conflict are not in the list.
review-none-found = No application fits
review-none-found-text = Try other words, or clear the filter.
review-show-all = Show all applications

# The screen
review-next = Next
review-contents = On this page
review-changed =
    { $n ->
        [one] One change
       *[other] { $n } changes
    }
review-side = Check-list and decision
review-body = Reviewing body
review-receipt = Receipt
review-round-n = Round { $n }
review-panel = Decision
review-said-submitted = Submitted and waiting to be taken up. Only then can it be returned or decided; the unit sees that somebody has it.
review-said-in-review = In review. Decide when you have seen the answers and the check-list.
review-said-in-review-member = In review. You can comment, judge the check-list and return it; approving and rejecting is up to the head of the body.
review-said-returned = Returned. The unit may resubmit until { $until }.
review-said-approved = Approved; waits to be published in a list.
review-fact-undecided =
    { $n ->
        [one] One item of the check-list is not judged
       *[other] { $n } items of the check-list are not judged
    }
review-fact-decided = Every item of the check-list is judged
review-fact-against =
    { $n ->
        [one] One item fails and stands against approval
       *[other] { $n } items fail and stand against approval
    }
review-fact-no-comments = No comment waits to be sent
review-fact-unsent =
    { $n ->
        [one] One comment is not sent to the unit yet
       *[other] { $n } comments are not sent to the unit yet
    }
review-fact-unsettled =
    { $n ->
        [one] One comment of an earlier round is not ticked off
       *[other] { $n } comments of earlier rounds are not ticked off
    }
review-take-up = Take up
review-return = Return for correction
review-return-n =
    { $n ->
        [one] Return with one comment
       *[other] Return with { $n } comments
    }
review-approve = Approve
review-reject = Reject
review-reroute = Pass on to another body
review-conflict = Declare a conflict of interest
review-checks = Check-list
review-checks-count = { $settled } of { $all } settled
review-checks-found = Found by the machine
review-checks-person = For a person to judge
review-checks-passed = { $n } passed by the machine
review-machine-passed = Passed
review-machine-failed = Failed
review-machine-flagged = Flagged
review-verdict-passed = Holds
review-verdict-failed = Does not hold
review-look-at = Look at:
review-before-round = In the round before:
review-pass = Holds
review-fail = Does not hold
review-fail-more = Does not hold, because …
review-judge = Judge, with a reason
review-judge-again = Judge again
review-reason = Reason
review-clear = Take the judgement back
review-pin = Comment
review-pin-label = What to correct, and how
review-pin-save = Save the comment
review-comment-by = { $name } · { $time }
review-comment-unsent = Not sent yet
review-comment-sent = Sent, to be checked
review-comment-text = The comment
review-comment-change = Rewrite
review-comment-save = Save
review-comment-remove = Remove
review-comment-answer = The unit answers:
review-comment-settle = Tick off
review-comment-reopen = Open again
review-comment-gone = What it speaks of ({ $path }) was removed
review-gone-comments = Comments on what was removed
review-change-added = New
review-change-changed = Changed
review-change-removed = Removed
review-before = Before:
review-reveal = Show personal data
review-revealed =
    { $n ->
        [one] One personal value is shown
       *[other] { $n } personal values are shown
    }
review-revealed-text = Shown on this one page and kept nowhere; that you looked is on the audit record. They are masked again when you leave or reload.
review-as-partner = partner
review-elsewhere = Also in { $team } as { $role } ({ $state })
review-elsewhere-n = Also in { $n } other teams
review-file-size = { $n } KB
review-file-pages =
    { $n ->
        [one] one page
       *[other] { $n } pages
    }
review-earlier = Other applications and teams of this unit
review-earlier-none = This unit has no other application.
review-history-title = History
review-history = { $by } · { $note }
review-digest = Digest of this submission

# Decisions
review-back = Back to the application
review-return-title = Return it, with all comments at once?
review-return-text = The unit sees all comments below together, can change only what they speak of, and answers each. It may resubmit until { $until }: the end of its correction period or of the window, whichever is later.
review-return-empty = There is no comment yet. Comment on what has to be corrected first, then return everything at once.
review-return-comments =
    { $n ->
        [one] The comment to be sent
       *[other] The { $n } comments to be sent
    }
review-return-do = Return it
review-approve-title = Approve it?
review-approve-text = It then waits for a list, which another person publishes; with that the team is registered and gets its number. The unit is told.
review-approve-do = Approve
review-reject-title = Reject it?
review-reject-text = The unit gets the reason below; its place and its name are free again at once. This cannot be undone.
review-reject-reason = Reason for the rejection
review-reject-reason-hint = Say which item of the notice is not met. The unit reads it word for word.
review-reject-do = Reject
review-reroute-title = Pass it on to another body?
review-reroute-text = Time of submission and state stay, and the other body goes on. Your body no longer sees the application.
review-reroute-body = Body that takes it
review-reroute-reason = Reason
review-reroute-reason-hint = Say why that body should review it, e.g. a wrong type.
review-reroute-do = Pass it on
review-conflict-title = Declare a conflict of interest and step aside?
review-conflict-text = You will no longer see this application nor take part in its review; others of your body go on. What you did before stays, with your name.
review-conflict-reason = What the conflict is
review-conflict-reason-hint = E.g. employed by or working with the lead unit, or related to a member.
review-conflict-do = Declare and step aside
v-review-overtaken = The application changed after you opened it, and nothing was done. Below is what is there now; decide again when you have seen it. What you typed is still there.
done-review-taken-up = Taken up.
done-review-returned = Returned; the unit was sent all comments.
done-review-approved = Approved.
done-review-rejected = Rejected; the unit was told the reason.
done-review-rerouted = Passed on to the other body.
done-review-conflict = You declared a conflict of interest; the application is no longer yours to review.
review-caution-unit = Note: the lead unit is not verified yet.
review-caution-comments = Note: { $n } comments of earlier rounds are not ticked off.
review-hands = In whose hands
review-hands-mine = Mine
review-hands-nobody = Nobody’s
review-hands-none = In nobody’s hands yet
review-hands-yours = In your hands since { $since }
review-hands-of = { $name } has it in hand since { $since }
review-hold = Take it
review-take-over = Take it over
review-put-back = Put it back
review-hold-picked = Take those picked
done-review-held = It is in your hands.
done-review-held-some = What could be taken is in your hands; the rest is in another’s, or has moved on.
done-review-put-back = Put back: other reviewers may take it.
review-pick-check = Pick: { $name }
review-pass-picked = Those picked hold
review-pass-picked-hint = Tick what you have looked at and settle it in one go; where something does not hold, say so at the item.
