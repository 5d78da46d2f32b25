# Refusals met while acting (given by the use cases): what it is, and what to do.

# Accounts
v-account-email-form = The e-mail address is not right. Check for “@” and a whole domain.
v-account-email-missing = Enter an e-mail address.
v-account-exists = This e-mail address has an account. Sign in, or reset the password.
v-account-name-hidden = Character { $position } of the name ({ $found }) cannot be seen. Remove it and type again.
v-account-name-long = The name has { $count } characters; at most { $limit }.
v-account-name-missing = Enter a name.
v-account-own = Not for your own account. Ask another administrator.
v-account-unknown = There is no such account. Check the address, or ask the person to register.
v-password-common = This password is common and easily guessed. Choose another.
v-password-current-wrong = The current password is wrong. Try again, or reset it.
v-password-long = The password has { $count } characters; at most { $limit }.
v-password-missing = Enter a password.
v-password-not-registered = This is not the password that you chose when registering. Enter it again, or register again.
v-password-own-word = The password is mostly “{ $word }” and easily guessed. Choose another.
v-password-same = The new password is the current one. Choose another.
v-password-short = The password has { $count } characters; at least { $least }. A sentence will do.
v-password-weak = This password is easily guessed. Make it longer, or use words that have nothing to do with each other.
v-privacy-not-agreed = Please read the privacy notice (version { $version }) and tick to agree.
v-sign-in-wrong = The e-mail address or the password is wrong, or the account is disabled. Try again, or reset the password.
v-throttled = Too many attempts. Try again in { $seconds } seconds.
v-role-apart = These two roles are for two people.
v-role-elsewhere = The role “{ $role }” is not given here.
v-role-held = This person has the role already.
v-role-last = This is the last person with the role. Give it to another first.
v-role-not-of-programme = “{ $role }” is no role of the whole programme.
v-invitation-other-address = This invitation went to another address. Sign in with the one that received it.

# Units
v-unit-code-elsewhere = Another unit was verified with this code. Check the code; if it is right, tell technical support.
v-unit-code-fixed = The unit was verified under its code, which stays. If the code has changed, the unit is entered anew.
v-unit-code-missing = Enter the unified social credit code.
v-unit-code-unusual = The code begins with “{ $begins }”, unusual for this type of unit. Check the type.
v-unit-code-verified = This code is verified for “{ $unit }”. Settle the double entry first.
v-unit-join-asked = You have asked to join. Wait for the unit's administrator.
v-unit-last-admin = This is the unit's last administrator. Give the role to another first.
v-unit-member-already = You are a member of this unit already.
v-unit-member-theirs = This person is a member already.
v-unit-name-hidden = Character { $position } of the unit's name ({ $found }) cannot be seen. Remove it and type again.
v-unit-name-long = The unit's name has { $count } characters; at most { $limit }.
v-unit-name-missing = Enter the unit's full name.
v-unit-overtaken = Somebody changed the unit after you opened this page; nothing was saved. Look at the data as they are now, then decide whether to save yours.
v-unit-own-change = You cannot change the verified data of your own unit. Ask a colleague.
v-unit-own-exists = You entered a unit with this code before. Open it from “my units”.
v-unit-own-verify = Nobody verifies the own unit. Ask a colleague.
v-unit-places-held = The unit holds places, and this change would move them to others. Ask technical support to make it.
v-unit-province-unknown = There is no such province. Choose from the list.
v-unit-type-missing = Choose the type of unit.
v-unit-unknown = There is no such unit.
v-unit-verified-fixed = The unit is verified: technical support changes its data. Write to them.
v-unit-verified-exists = A unit with this code is verified already. Go back to what was found and ask to join it.

# Filling in
v-answer-too-big = The answer is larger than { $limit } KB. Shorten it.
v-field-locked = The platform fills this field in; it cannot be changed.
v-field-not-open = After a return only fields with comments can be changed. This one has none.
v-item-needed = At least one “{ $title_en }” must stay.
v-not-editable =
    The application is { $state ->
        [submitted] submitted
        [in_review] in review
        [approved] approved
        [rejected] rejected
        [withdrawn] withdrawn
        [registered] registered
        [lapsed] lapsed
        [deregistered] deregistered
       *[other] { $state }
    } now and cannot be changed; what was just typed is not saved. Go on from the application's page.
v-team-type-missing = Choose the type of team.
v-text-too-long = { $count } characters; at most { $limit }. Shorten the text.
v-comment-unanswered = This comment has no answer yet. Say what was changed, then resubmit.
v-key-reused = This form was sent once before with other content. Check it and press the button again.
v-photo-small = The photo was smaller than { $side }×{ $side } pixels; enlarged, it may look blurred. Replace it if you have a clearer one.
v-file-active = The file carries content that acts by itself ({ $found }). Scan it again as a plain PDF or picture.
v-file-busy = The server is busy; the file was not taken. Upload it again later.
v-file-crop-outside = The crop lies outside the photo. Choose again.
v-file-damaged = The file is damaged and does not open completely. Export or scan it again.
v-file-empty = The file is empty. Check whether it is the right one.
v-file-encrypted = The file is locked with a password. Remove it and upload again.
v-file-too-many-pixels = The picture has { $found } pixels; at most { $limit }. Make it smaller.

# Review
v-body-unknown = There is no such body.

# Publication and deregistration

# Staff
v-clock-too-far = The time lies beyond what a rehearsal can be set to.
v-dictionary-complete = This dictionary is complete and takes no entries.
v-label-missing = Enter a name.
v-label-taken = “{ $label }” is in the dictionary already.
v-label-too-long = The name has { $count } characters; at most { $limit }.
v-parent-unknown = There is no such entry above.
v-places-out-of-range = 1 to { $limit } places can be added.
v-revision-lacks-type = Type { $type } of “{ $team }” is not in this revision; the draft cannot move.
v-revision-not-newer = This revision is not newer.
v-until-missing = Enter until when.
v-until-past = That time is over. Enter one to come.
