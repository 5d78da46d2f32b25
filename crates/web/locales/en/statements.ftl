# Accessibility statement and privacy notice: <name>-<n>-title / -text, one paragraph a line
accessibility-title = Accessibility statement
accessibility-lead = We want everybody to be able to use this platform well, whatever their age, ability or device.
accessibility-1-title = Standards that we follow
accessibility-1-text =
    The platform is designed to GB/T 37668 and to the Web Content Accessibility Guidelines (WCAG) 2.2, level AA, and follows the Chinese design norm for older users of websites.
    Before each release every page is checked automatically; the main services are also walked through by keyboard and with a screen reader.
accessibility-2-title = Ways to use it
accessibility-2-text =
    Large type: “Large type” at the top of each page makes text and buttons larger and sets one column; “Normal type” goes back.
    Colours: choose light, dark or your system’s setting in the footer; the contrast of text is at least 4.5:1 in each.
    Keyboard: Tab reaches every link, button and input in order, with a clear frame around the one in focus; the first stop skips to the content.
    Zoom: at 400 %, or on a screen 320 pixels wide, nothing has to be scrolled sideways.
    No scripts: everything works with JavaScript switched off.
    Print: lists, receipts and applications print without the navigation.
accessibility-3-title = Filling in forms
accessibility-3-text =
    Everything to put right is listed at the top of the page; each line links to its input, where the same words stand again.
    States are shown by words and shapes, not by colour alone. There are no captchas, no pop-ups and nothing that plays by itself, and no step loses your answers because you took your time: what you typed is saved.
accessibility-4-title = Known shortcomings
accessibility-4-text =
    Scans and photos come from the applicants, and a screen reader may not be able to read the text in them. Please contact us if you need a description.
    The calendar of a date input comes from the browser and differs between browsers; a date can always be typed.
accessibility-5-title = Tell us
accessibility-5-text =
    If anything stands in your way, tell us the page and what happened through the contacts in the footer. We first help you to finish by other means, then improve the page.
privacy-title = Privacy notice
privacy-lead = We collect only the personal data that registering a service team needs, use them only for that and for the work that follows, and never publish contact details.
privacy-version = Version { $version }: the one that people agree to when they register.
privacy-1-title = What we collect, and why
privacy-1-text =
    Account: name and e-mail address, to sign in, to reset a password and to receive notices; the name is shown to colleagues of the unit, to reviewers and to staff, and filled in as the contact of an application.
    Main members of a team: name, mobile number, e-mail address, post, title, academy membership and main tasks; a photo of the chief expert and of the team leader. The annex of the notice asks for these; they serve the review and later contact.
    Office telephone and postal address are optional.
    Records: who did what and when, so that everything can be checked later.
    We do not collect identity numbers, nor faces, fingerprints or other biometric data.
privacy-2-title = What is public and what is not
privacy-2-text =
    What is published: name, number, type, lead unit, partners, regions and intended work of a team, and the names, posts and titles of its members.
    Mobile numbers, e-mail addresses, telephone numbers, postal addresses and photos appear on no public page, in no download and in no interface.
    Reviewers see only what their work needs; contact details are masked, and showing one in full is recorded.
privacy-3-title = Experts entered by their unit
privacy-3-text =
    A unit that enters an expert has to tell the expert first and to obtain consent. Each expert receives a personal link to see and correct the data, and to agree or decline.
privacy-4-title = How it is protected
privacy-4-text =
    Contact details and other personal data are stored encrypted and travel encrypted. Staff have only the rights of their post; every view and export is recorded, and the records cannot be changed or deleted.
privacy-5-title = How long it is kept
privacy-5-text =
    Drafts that are never submitted and files that are never used are cleared regularly. Submitted applications are kept as the rules on archives ask; after that the personal data in them are erased and the records remain without them.
privacy-6-title = Your rights
privacy-6-text =
    You may see, copy and correct your personal data, withdraw consent and ask for deletion: under “My account”, or through the contacts in the footer. We answer within fifteen working days.
    Withdrawing consent does not undo what was completed before.
privacy-7-title = Cookies
privacy-7-text =
    Only necessary cookies are used: your session, and the language, colours and size of type that you chose. There are no cookies for statistics or advertising, none of third parties, and pages load nothing from third parties.
