# Publication: batches, preview, publishing, corrections
publish-title = Publication
publish-lead = Put approved applications together in a batch; another person publishes it. With that the teams get their numbers and the list is public.
publish-waiting = Waiting for a list
publish-waiting-text = approved applications are in no batch yet.
publish-waiting-none = No application waits for a list.
publish-new = Begin a batch
publish-title-proposed = { $year }年度“科创中国”科技服务团名单
publish-batch-title = Title of the list
publish-batch-title-hint = As the public will read it, e.g. 2022年度“科创中国”科技服务团名单（第一批）
publish-create = Begin the batch
publish-correct-title = Correct what is published
publish-correct-text = Nothing published changes silently: a correction has its reason, is published by another person, and becomes a new, dated version.
publish-find-team = Team, lead unit or registration number
publish-preparing = In preparation
publish-preparing-caption = Not published yet
publish-corrections = Corrections that wait
publish-corrections-caption = To be published by another person than the one who proposed
publish-published = Published
publish-published-caption = Seen by the public
publish-none = No batch is in preparation
publish-none-text = Begin one, then choose teams from the approved applications.
publish-may-not = You can put batches together and propose corrections; a publisher publishes them.
publish-batch = Batch
publish-batch-number = { $year }, batch { $n }
publish-size = Teams
publish-collected-by = Put together by
publish-published-by = Published by
publish-published-at = Published
publish-edition = Version
publish-edition-n = Version { $n }
publish-public-page = Public page
publish-team = Team
publish-number = Registration number
publish-lead-unit = Lead unit
publish-type = Type
publish-body = Reviewed by
publish-approved-at = Approved
publish-acts = Actions
publish-look = To look at
publish-reason = Reason
publish-proposed-by = Proposed by
publish-proposed-at = Proposed
publish-state = State
publish-waits-other = Waits for another person
publish-waits-you = To do
publish-batch-facts = This batch
publish-state-open = In preparation
publish-state-published = Published
publish-gone =
    { $n ->
        [one] One application is no longer approved
       *[other] { $n } applications are no longer approved
    }
publish-gone-text = The batch cannot be published with it. Take it out first.
publish-suspicious =
    { $n ->
        [one] In the public record of one team something looks like a way to reach a person
       *[other] In the public records of { $n } teams something looks like a way to reach a person
    }
publish-suspicious-text = No mobile number, telephone or e-mail belongs into a public record. Look at the preview; where there is one, take the team out and return it to its unit.
publish-own = You put this batch together and cannot publish it
publish-own-text = Another person has to. Ask a publisher to check and publish it.
publish-not-publisher = You are not a publisher; a publisher has to do this.
publish-not-approved = No longer approved
publish-looks-like-contact = Looks like a way to reach a person: { $fields }
publish-list = The list
publish-list-none = No team is in the list yet. Choose from the approved applications below.
publish-list-hint = Numbers are given at publication, in the order of the list; beside each team stands the one that it would get now. Change places and save, or move teams up and down.
publish-place = Place of { $name }
publish-up = Move { $name } up
publish-down = Move { $name } down
publish-remove = Take out
publish-save = Save title and order
publish-candidates = May be added
publish-candidates-caption = Approved and in no batch: { $n }
publish-candidates-none = There is no application to add.
publish-add = Add to the list
publish-preview = See the public page
publish-do = Publish
publish-back = Back to the batch
publish-day = the day of publication
publish-preview-notice = A preview: not public yet
publish-preview-text = This is what the public will see; the numbers are those that would be given now.
publish-preview-lead =
    { $n ->
        [one] Published on { $date }, one team
       *[other] Published on { $date }, { $n } teams
    }
publish-confirm-title = Publish this list?
publish-confirm-what =
    { $n ->
        [one] “{ $title }” with one team will be published.
       *[other] “{ $title }” with { $n } teams will be published.
    }
publish-confirm-number = { $number } {"  "} { $name } ({ $unit })
publish-confirm-text = The teams are then registered, the list and the teams' pages are public at once, and the units are told. A number once given never changes; publishing cannot be undone, only corrected in a dated version.
publish-confirm-do = Publish
publish-teams-title = Find a published team
publish-teams-caption = Published teams
publish-teams-none = No published team was found
publish-teams-none-text = Try other words, or the whole registration number.
publish-teams-all = Show all
publish-correct = Correct
publish-correct-how = Change only the words that need it. When another person has published it, the public sees the new version, its date and the reason; the old version stays readable.
publish-names = Names
publish-field-of = { $of } · { $label }
publish-correction-reason = Reason for the correction
publish-correction-reason-hint = The public reads it, e.g. “The lead unit has a new name”. No personal data.
publish-propose = Propose the correction
publish-back-teams = Back to the search
publish-back-desk = Back to publication
publish-correction-waits = A correction of this team waits already
publish-correction-typed = What you typed (not proposed; copy what you need)
publish-correction-waits-text = Publish or drop it before proposing another.
publish-see-correction = See the correction that waits
publish-correction-title = Check and publish a correction
publish-correction-own = You proposed it; another person has to publish it.
publish-correction-by = Proposed by { $name } · { $time }
publish-correction-text = Published, it becomes a new dated version; the team's page and its batch change at once, and the old version stays readable.
publish-correction-do = Publish this correction
publish-correction-drop = Do not take it
publish-correction-withdraw = Withdraw it
publish-changes = Changes
publish-before = Now
publish-after = Corrected
v-batch-begun-twice = Somebody else began a batch at the same moment, and yours was not begun. Look at the batches below before you decide.
v-batch-overtaken = The batch changed after you opened it, and nothing was done. Below is what is there now; check it and do it again.
v-correction-overtaken = The team's public record changed after you opened it, and nothing was done. Check what is there now and propose it again.
done-batch-created = The batch is begun. Choose the teams for its list.
done-batch-saved = Title and order are saved.
done-batch-added = Added at the end of the list.
done-batch-removed = Taken out of the list.
done-batch-published = The list is published; numbers were given and the units told.
done-correction-proposed = The correction is proposed and waits for another person.
done-correction-published = The correction is published; this is the new version.
done-correction-dropped = The correction was not taken; what is public did not change.
