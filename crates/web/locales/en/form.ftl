# Filling in: parts, items, files, all answers, handing in
form-tasks = Back to the list of parts
form-number = Part { $n } of { $of }
form-save = Save for later
form-save-next = Save and continue
form-save-check = Save and return to the check
form-save-back = Save and return
form-save-another = Save and add another
form-save-hint = Saving for later does not ask whether all is filled in; come back whenever you like. What is wrong is kept as you typed it.
form-next = Next part
form-next-anyway = Leave it for now, go to the next part
form-check = Back to the check
form-back = Back
form-look = View
form-fill = Fill in
form-up = Move up
form-down = Move down
form-remove = Remove
form-add = Add: { $what }
form-full = At most { $max }; no more can be added.
form-count = { $n } { $kind ->
        [person] { $n ->
            [one] person
           *[other] persons
        }
        [unit] { $n ->
            [one] unit
           *[other] units
        }
        [stage] { $n ->
            [one] stage
           *[other] stages
        }
       *[entry] { $n ->
            [one] entry
           *[other] entries
        }
    } filled in
form-count-of = { $n } of at most { $max } { $kind ->
        [person] persons
        [unit] units
        [stage] stages
       *[entry] entries
    } filled in
form-group-empty = None added yet.
form-item-blank = Not filled in
form-item-open = { $n ->
        [one] One answer missing or to put right
       *[other] { $n } answers missing or to put right
    }
form-item-wrong = { $n ->
        [one] One problem to put right
       *[other] { $n } problems to put right
    }
form-item-done = Filled in
form-item-comments = { $n ->
        [one] One comment of the reviewers: open and answer it
       *[other] { $n } comments of the reviewers: open and answer them
    }
form-own = Others (at most { $limit } characters each)
form-photo-alt = Portrait
form-name-service = 智能纺织
form-name-place = 福建
form-name-format = Format: { $pattern }. Example: { $example }.
form-name-hint = { $format } { $said }
form-pages = { $n ->
        [one] one page
       *[other] { $n } pages
    }
form-locked = Filled in by the platform; cannot be changed here.
form-comment-by = Comment of { $body }, { $date }
form-returned = This application was returned for correction
form-returned-text = Only what was commented on can be changed. Put each point right, say how, and submit again.
form-closed = This application cannot be changed now
form-closed-text = This is what was filled in.
form-at = { $place }: { $text }
form-conflict-title = Somebody else changed these answers first: please choose
form-conflict-text = Everything else on the page is saved. These answers were changed by somebody else while you were writing. Both versions are here: choose or edit each, then save.
form-conflict-text-refused = Somebody else changed the answers below while you were typing; both are here: choose or edit each. What is listed above was not saved and is still here as you typed it: put it right and save.
form-conflict-by = Changed by { $by } at { $at }
form-conflict-which = Which one to keep
form-conflict-theirs = Keep theirs
form-conflict-own = Use mine (edit it below if you like)
form-conflict-mine = My answer
form-conflict-file = The file you chose was not saved. To use it, choose it again below.
form-conflict-save = Save my choice
form-conflict-leave = Keep theirs everywhere
form-gone-title = This item was removed
form-gone = Somebody else removed this item while you were writing
form-gone-text = Your text is below and not saved. You can save it as a new item; choose photos and other files again.
form-gone-again = Save as a new item
form-gone-leave = Leave without saving
form-remove-title = Remove “{ $what }”?
form-remove-text = Its text and photo will no longer be part of the application.
form-remove-yes = Remove
form-remove-no = Keep it
done-form-saved = Saved
done-form-moved = Moved
done-form-removed = Removed
v-item-changed = Somebody has just changed this item. Look at it as it is now, then decide whether to remove it.
file-gone-title = The file cannot be opened now
file-gone-text = The content of “{ $name }” cannot be fetched at the moment. Please try later; if it still fails, give the id to the technical support.
check-title = Check and submit
check-title-read = The application
check-state = State of the application: { $state }
check-contacts = Contacts
check-until = Submit before { $until }; what counts is when the server has received it whole.
check-until-again = Submit again before { $until }; what counts is when the server has received it whole.
check-not-now = It cannot be submitted now
check-not-now-reason = { $text } ({ $source }).
check-not-handed-in = Not submitted: it cannot be submitted now
check-early = You can correct and save what stands below; when the window opens, the statements and the button appear on this page.
check-early-ready = Everything is filled in; when the window opens, the statements and the button appear on this page.
check-late = What was filled in is kept and can be read at any time. In a special case, give your reason to the contacts below; staff decide on an extension.
check-late-ask = See the contacts
check-down = To statements and submission
check-ready = Everything is filled in: ready to submit
check-ready-text = Please go through it. Once submitted it cannot be changed unless the reviewers return it.
check-ask-admin = An administrator of the unit submits
check-ask-admin-text = You can go on filling in and checking. When it is done, ask an administrator of your unit to sign in and submit it.
check-ask-admin-named = You can go on filling in and checking. When it is done, ask an administrator of your unit to sign in and submit it: { $names }.
check-overtaken = Not submitted: somebody changed the application after you opened this page
check-overtaken-text = This is what it says now. Look at the changes, then decide whether to submit.
check-changes = Changed since you opened the page
check-flags = For the reviewers to judge
check-flags-text = These do not stand in the way of submitting; the reviewers see and check them.
check-hand-in = Statements and submission
check-hand-in-text = Once submitted it cannot be changed unless it is returned. You can withdraw it until it is decided.
check-statements = Read each statement and tick it if it is true
check-statement-needed = This statement is needed to submit. Tick it if it is true.
check-submit = Submit
check-submit-again = Submit again
colon = {": "}
