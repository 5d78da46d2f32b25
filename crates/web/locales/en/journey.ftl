# The way of an application: board, beginning, task list, receipt, history, withdrawal, deletion, answers
left-days = { $days ->
        [one] 1 day
       *[other] { $days } days
    }{ $hours ->
        [0] { "" }
        [one] { " " }1 hour
       *[other] { " " }{ $hours } hours
    }
left-hours = { $hours ->
        [one] 1 hour
       *[other] { $hours } hours
    }{ $minutes ->
        [0] { "" }
        [one] { " " }1 minute
       *[other] { " " }{ $minutes } minutes
    }
left-minutes = { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }
left-no-minute = less than a minute
left-still = { $left } left
left-to-closing = { $left } left. What counts is when the server has received the whole form.
left-to-opening = { $left } until it opens. You can prepare a draft now.
left-last-hour = { $left } left
left-last-hour-text = Submit before { $until }; what counts is when the server has received it whole. What you typed can be saved meanwhile.
left-page-time = Time of this page: { $time } (server)

board-title = Applications
board-start = Start an application
board-window-of = { $unit }: { $window }
board-no-unit = Enter your organisation first
board-no-unit-text = Applications are made by organisations. Find or enter yours by its unified social credit code; then you can fill in an application.
board-enter-unit = Enter an organisation
board-asked = Your request to join is waiting
board-asked-text = The administrators of “{ $unit }” were asked. Once they agree, its applications are shown here.
board-none = No applications yet
board-none-text = See which type your organisation may lead and how many places are left. A draft can be filled in over several days and by several people.
board-none-closed = The window has closed; nothing new can be begun now. If staff allow an extension, the button to begin appears here.
board-correction = To be corrected
board-drafts = Drafts
board-waiting = Under way
board-finished = Finished
board-count = { $n ->
        [one] 1 application
       *[other] { $n } applications
    }
board-team = Team
board-state = State
board-number = Number
board-until = Deadline
board-changed = Last change
board-acts = Actions
board-too-late = The deadline has passed
board-continue = Continue
board-correct = Correct
board-look = View

begin-closed-text = No new applications are taken now, so there is no use in a draft.
begin-closed-still = Still possible: to resubmit a returned application within its correction period; to follow progress and read receipts and what was submitted.
begin-closed-special = In a special case, give your reason to the contacts; staff decide on an extension.
begin-closed-go = To your applications
begin-by-exception = Staff allowed your organisation to submit applications of the types below after the close.
begin-title = Start an application
begin-unit = Organisation that applies
begin-unit-go = Choose
begin-places = { $left } of { $places } places left
begin-places-note = { $pool }; the three types are counted together ({ $source }). A draft holds no place; a submission does.
begin-holders = Teams that hold a place
begin-holder-unnamed = Application of another organisation
begin-full = No place is left
begin-full-text = You can prepare a draft now, but to submit it a place must be free: withdraw an application that is under way, or deregister a registered team.
begin-give-up = Registered teams and deregistration
begin-no-type = At present your organisation cannot lead a team of any type
begin-no-type-text = In a special case, explain it to the contact given; staff decide whether to grant an exception. You can also join a team that another organisation leads. In the meantime you can prepare a draft.
begin-prepare-title = You can prepare a draft, but not submit it as things are
begin-prepare-text = A draft holds no place. It can be submitted once an exception is granted, or once corrected facts about your organisation meet the conditions.
begin-prepare = Prepare a draft all the same
begin-type = Choose a type
begin-go = Begin
begin-back = Back
begin-note = The type cannot be changed once the draft is made; the name and everything else can.

team-unnamed = Unnamed team ({ $type })

case-receipt = Receipt { $number }
case-number = Registration { $number }
case-tasks = The application
case-progress = { $done } of { $all } parts complete
case-course = Progress
case-comments = { $n ->
        [one] One comment waits for your answer
       *[other] { $n } comments wait for your answer
    }
case-blocked = It cannot be submitted yet
case-part-new = Not started
case-part-begun = In progress
case-part-done = Complete
case-part-wrong = To correct
case-part-comments = { $n ->
        [one] One comment to answer
       *[other] { $n } comments to answer
    }
case-part-problems = { $n ->
        [one] One problem to put right
       *[other] { $n } problems to put right
    }
case-check = Check and submit
case-check-later = Possible when the parts above are complete
case-check-returned = Answer every comment, then submit again
case-check-member = You can check; an administrator of your organisation submits
case-check-ready = To submit
case-cannot-submit = Not possible yet
case-cannot-start = Cannot start yet
case-locked = View
case-back = Back to the application
case-changed = The application changed after this page was opened. Look at it as it is now, then decide.
case-admins-only = Only an administrator of your organisation can do this: { $names }. Please ask them.

next-you-resubmit = When every comment is answered, you check and submit again.
next-admin-resubmits = When every comment is answered, an administrator of your organisation ({ $names }) submits again.
next-you-submit = When all parts are complete, you check and submit.
next-admin-submits = When all parts are complete, an administrator of your organisation ({ $names }) submits.
next-prepare = The parts can be filled in over several days and by several people; save at any time.
next-too-late = It cannot be submitted now; what was filled in is kept. In a special case, ask the contact given for an extension.
next-by-exception = Staff allowed a submission after the close.
next-submitted = Waiting to be taken up by: { $body }
next-submitted-text = The content is locked. An administrator can withdraw it until a decision is made.
next-in-review = In review by: { $body }
next-in-review-text = If anything must be corrected, you get all comments at once, each at its field. It can be withdrawn until a decision is made.
next-told = The administrators of your organisation are told of the result in the inbox and by e-mail.
next-correct = Correct what was commented on and submit again
next-correct-until = Correct and submit again by { $until }
next-correction-over = The time for correction ended at { $until }
next-comments = { $n ->
        [one] One comment has no answer yet.
       *[other] { $n } comments have no answer yet.
    } Only fields with a comment can be changed.
next-answered = Every comment is answered. You can check and submit again.
next-approved = Approved, waiting for publication
next-approved-text = Lists are published in batches by: { $body }. The team gets its registration number then, and may work under its name.
next-rejected = Rejected by: { $body }
next-rejected-text = The place and the name are free again. If the reasons are unclear, ask the contact given.
next-withdrawn = Withdrawn by your organisation
next-withdrawn-text = The place and the name are free again. To apply after all, fill in a new application.
next-withdrawn-closed = Place and name are free again. The window has closed; another application cannot be made now.
next-registered = Registered as { $number }
next-registered-text = The team may work under its name. Its public page says whether it is valid today.
next-lapsed = The registration has lapsed
next-lapsed-text = Its time is over; the team may no longer work under this name. Number and records remain.
next-deregistered = Deregistered by your organisation
next-deregistered-text = The place is free, the number is never used again, the records remain.
next-public-page = Public page

pinned-whole = The whole application
pinned-joint = { " · " }

receipt-title = Receipt
receipt-team = Team
receipt-type = Type
receipt-unit = Lead organisation
receipt-time = Received
receipt-time-note = When the server had received the whole form, Beijing time
receipt-round = Round
receipt-round-of = Submission { $n } of { $all }
receipt-of-round = Receipt of submission { $n }
receipt-others = Receipts of the other submissions
receipt-later = This is the receipt of submission { $n }; the application was submitted again since
receipt-later-text = The receipt number stays the same; time and digest of each submission hold on their own.
receipt-body = Reviewing body
receipt-digest = Digest
receipt-digest-note = Computed from everything that was submitted; it would differ if a single character were changed, and so proves what was submitted
receipt-next = What happens next
receipt-next-review = { $body } takes it up and reviews it. Follow it under “Applications” at any time.
receipt-next-return = If anything must be corrected, you get all comments at once and submit again in time; the receipt number stays.
receipt-next-publish = Approved teams are published in batches and get their registration number then.
receipt-next-withdraw = An administrator can withdraw it until a decision is made.
receipt-onward = Follow the application
receipt-keep = The address of this page stays the same; bookmark or print it.
print = Print

history-title = History
history-begun = Draft begun
history-round = Submission { $n }
history-round-at = Submission { $n } ({ $time })
history-platform = The platform
history-now-draft = Being filled in
history-now-submitted = Waiting to be taken up
history-now-in-review = In review
history-now-returned = Waiting to be corrected and submitted again
history-now-approved = Waiting for publication
history-no-comments = No comments in this round.
history-answered = Answered
history-open = To be answered
history-unanswered = Not answered

withdraw-title = Withdraw
withdraw-question = Withdraw this application?
withdraw-frees = Its place and its name are free at once, and the review stops.
withdraw-final = This cannot be undone. To apply after all, a new application must be filled in and submitted within the window.
withdraw-window = The window is not open now: after withdrawing, your organisation may be unable to submit a new application.
withdraw-reason = Reason
withdraw-reason-hint = Kept in the history, where your organisation and the reviewing body see it.
withdraw-go = Withdraw
withdraw-stay = Do not withdraw

delete-title = Delete the draft
delete-question = Delete this draft?
delete-everything = Everything that was filled in, photos and files included, is deleted for good.
delete-places = A draft holds no place; deleting it changes nothing about places.
delete-go = Delete the draft
delete-stay = Keep it
delete-submitted = It was submitted once and cannot be deleted; the record must be kept. If you no longer apply, you can withdraw it.

answers-title = What was submitted
answers-statements = Declared at submission

done-draft-started = The draft was made
done-draft-deleted = The draft was deleted
done-withdrawn = The application was withdrawn
receipt-arrived = Submitted
receipt-arrived-text = Everything had arrived at the server at { $at }.
