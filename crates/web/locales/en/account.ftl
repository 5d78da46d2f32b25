# Accounts: signing in, registering, passwords, sessions, invitations
account-email = E-mail
account-password = Password
account-name = Name
account-name-hint = Your real name; colleagues and reviewing bodies see it.
account-new-password = New password
account-current-password = Current password
account-password-rule = At least { $least } characters; a sentence or several unrelated words are fine. Not your name, your address or a common password. You may paste it or let the browser make one.
privacy-agree = I have read and agree to the privacy notice (version { $version })
privacy-why = Your name is shown to colleagues of your unit, to reviewers and to staff, and filled in as the contact of an application; the address serves to sign in, to recover the password and for notices. Neither is published, unless you are named as a member of a team.
privacy-read = Read the privacy notice (opens in a new window)

sign-in-title = Sign in
sign-in-forgotten = Forgotten your password?
sign-in-register = No account? Register
sign-in-cards = Rehearsal: sign in with a card
sign-in-cards-text = Choose a card to take a role; no password needed.
sign-in-ended = You were signed out. Please sign in again
sign-in-ended-text = There was no activity for a while, or this session was ended elsewhere. What you saved is kept; after signing in you return to the page you asked for.

register-title = Register
register-lead = An account belongs to a person. Afterwards you enter or join your unit.
register-email-hint = For signing in and for notices; a work address is best.
register-send = Register
register-known = Have an account? Sign in
register-again = Register again
register-sent-title = Check your mail
register-sent = A letter is on its way to the address you gave
register-sent-to = A letter is on its way to { $address }
register-other-address = Wrong address? Fill in again
register-sent-text = It usually takes a few minutes. If it does not arrive, look among junk mail and check the address.
register-sent-step-open = Open the link in the letter; it works for 24 hours.
register-sent-step-password = Enter the password you have just chosen to complete the registration.
register-sent-step-unit = Find your unit by its credit code; join it or enter it.
letter-again = Nothing arrived? Send again
letter-rehearsal = In a rehearsal no letter leaves the platform: open the outbox of the rehearsal to see this letter with its link.
letter-outbox = Open the outbox

verify-title = Complete the registration
verify-lead = You confirm the address { $address }. Enter the password that you chose when registering.
verify-password-hint = So that we know it is you who opens the link.
verify-send = Complete the registration
link-dead-title = This link no longer works
verify-dead = The link was used, or is older than 24 hours
verify-dead-text = If you have completed the registration, sign in; otherwise register again.

reset-title = Reset the password
reset-lead = Give the address you sign in with; we send a link to set a new password.
reset-send = Send the link
reset-back = Back to signing in
reset-sent-title = Check your mail
reset-sent = A letter is on its way to the address you gave
reset-sent-text = Its link works once, for 30 minutes. If it does not arrive, look among junk mail and check the address.
reset-set-title = Set a new password
reset-set-lead = A new password for the account { $address }. Every device then has to sign in again.
reset-set = Save the new password
reset-dead = The link was used, or is older than 30 minutes
reset-dead-text = Please have a new one sent.
done-letter-again = The letter was sent again
done-password-reset = The new password is saved. Sign in with it
done-signed-out = You are signed out
done-registered = You are registered. Next, enter or join your unit

account-person = About you
account-safety = Signing in
account-language = Language
account-language-hint = For pages and letters.
account-email-fixed = To change the address, ask technical support.
account-password-since = Set on { $date }
account-sessions = { $n ->
    [one] Signed in at one place
   *[other] Signed in at { $n } places
}
language-zh = 中文
language-en = English
save = Save
back-account = Back to my account
profile-title = Change your data
done-profile = Your data are saved
password-title = Change the password
password-lead = Other devices are signed out at once; this one is not.
password-save = Change the password
password-forgotten = Forgotten the current password?
done-password = The password is changed; other devices are signed out
roles-title = Units and roles
roles-add-unit = Enter or join a unit
roles-none = You belong to no unit yet
roles-none-text = Find your unit by its credit code; once you have joined it you can fill in applications.
role-of-programme = The platform

sessions-title = Signed-in devices
rehearsal-real-time = In a rehearsal, times of accounts and sign-ins are real ones.
sessions-lead = Your account is signed in here at this moment.
session-own = This device
session-seen = Last used { $time }
session-since = Signed in { $time }
session-address = IP { $address }
session-unknown = Unknown device
session-end = Sign out
sessions-end-others = Sign out all others
sessions-only = No other device is signed in.
sessions-strange = A device you do not know? Sign it out, and
done-session-ended = That device is signed out
done-devices-ended = All other devices are signed out

invitation-title = Invitation to a unit
invitation-lead = { $by } invites you to { $unit }, as { $role }.
invitation-accept = Accept
invitation-later = Not now
invitation-create = Make an account and join
invitation-switch = Sign out and use another account
invitation-new = The invitation went to { $address }. You have no account yet; make one here, without confirming the address again.
invitation-sign-in = The invitation went to { $address }, which has an account. Sign in first; you return to this page.
invitation-other = The invitation went to { $address }, which is not the account you are signed in with. Sign out and use the one invited.
invitation-dead = The invitation was used, taken back, or is older than 7 days
invitation-dead-text = If you have accepted it, sign in; to be invited again, ask an administrator of the unit.
done-joined = You have joined the unit
