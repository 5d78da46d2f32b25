# Messages of review, publication, deregistration
v-not-in-this-state =
    The application is { $state ->
        [submitted] submitted
        [in_review] in review
        [returned] returned for correction
        [approved] approved
        [rejected] rejected
        [withdrawn] withdrawn
        [registered] registered
       *[other] { $state }
    } now, so this cannot be done. Somebody may just have acted: reload the page. If nobody has taken it up yet, do so first.
v-reason-missing = Give a reason.
v-reason-too-long = The reason may not be longer than { $limit } characters. Please shorten it.
v-comment-nowhere = What the comment points at is not in this submission. Reload the page and write it beside the field again.
v-comment-empty = Say what has to be corrected and how.
v-comment-too-long = A comment may not be longer than { $limit } characters. Shorten it or write several.
v-comment-sent = The unit has been shown this comment; it cannot be changed or removed any more.
v-comment-not-sent = The unit has not been shown this comment, so it cannot be ticked off. Remove it if it is not needed.
v-return-without-comments = There is no comment yet. Write what has to be corrected beside the fields, then return everything at once.
v-comments-unsent = { $count } comments have not been shown to the unit. Return the application, or remove those that are not needed, before approving.
v-check-undecided = “{ $item }” has not been decided. Choose whether it holds.
v-check-failed = “{ $item }” was decided not to hold, which stands against approval. Return or reject the application, or correct the decision.
v-reroute-nowhere = Choose another reviewing body.
v-second-person = A list or correction is published by a second person: who put it together or proposed it last may not. Please ask another publisher.
v-no-cycle = This year’s programme has not been loaded, so there can be no batch.
v-batch-title-missing = Give the list a title.
v-batch-title-too-long = The title may not be longer than { $limit } characters.
v-batch-empty = The list is empty. Add approved applications first.
v-batch-item-not-approved = “{ $team }” is no longer approved; nothing of the list was published. Remove it, then publish.
v-batch-item-elsewhere = One of these applications is in another batch. Reload the page and choose again.
v-correction-waits = A correction of this team already waits for a second person. Publish or drop that one first.
v-correction-text = A corrected text may not be empty, nor longer than { $limit } characters.
v-correction-changes-nothing = Nothing was changed. Change the words that need correction.
v-typed-number-differs = The number typed is not { $number }. To prevent mistakes, please type the number once more exactly.
v-batch-nothing-picked = No application is chosen. Tick those to add, then choose “Add to the list”.
