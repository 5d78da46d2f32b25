# Messages of the form: each says what is wrong and what to do; the link says where, the clause is shown beside it.

# Required
v-required = This has not been answered. Fill it in, then submit.
v-too-few-items = { $title_en }: at least { $limit } needed, { $count } entered. Add what is missing.
v-too-many-items = { $title_en }: at most { $limit } allowed, { $count } entered. Remove or join some.

# Length and text
v-too-long = { $count } characters, { $limit } allowed: { $over } too many. Shorten the text (line ends do not count).
v-hidden-character = The text holds invisible characters ({ $count }; character { $position } is { $character }), most likely copied from a page or a document. Delete and retype the text there.
v-wrong-shape =
    { $expected ->
        [array] A list of values (an array) belongs here.
        [object] Named content (an object) belongs here.
        [period] A first and a last day (from and to) belong here.
       *[other] A text belongs here.
    } Correct the format, then submit again.
v-name-character = “{ $found }” does not belong in a name. Write the name as on the identity card; where a name has a separator, use “·”.
v-name-without-letters = There are no letters in the name. Write the name as on the identity card.

# Choices
v-unknown-choice = “{ $found }” is not one of the choices. Choose from those listed.
v-choice-twice = “{ $found }” is chosen twice. Remove one.
v-too-many-choices = { $count } chosen, at most { $limit } allowed: { $over } too many. Remove some.
v-too-few-choices = { $count } chosen, at least { $limit } needed. Choose more.
v-entry-not-selectable = “{ $found }” is the name of a group and cannot be chosen. Choose an entry below it.
v-own-text-not-allowed = You cannot add an entry of your own here (“{ $found }”). Choose from those listed.
v-own-text-empty = Your own entry is empty. Fill it in or remove it.
v-own-text-too-long = Your own entry “{ $found }” has { $count } characters, { $limit } allowed. Shorten it.
v-own-text-listed = “{ $found }” is in the list; choosing it there helps search and matching. This does not hold up the submission.
v-own-text-unlisted = “{ $found }” is not in our list; the reviewer checks it. This does not hold up the submission.

# Telephone and e-mail
v-mobile-character = “{ $found }” does not belong in a mobile number. Write 11 digits.
v-mobile-length = A mobile number has { $limit } digits; this has { $count }. Check for a digit too few or too many.
v-mobile-start = No mobile number begins with “{ $found }”. Check and write it again.
v-phone-wrong = This is not a telephone number. Write area code, number and extension, such as 010-12345678-801, or leave it empty.
v-email-wrong = This is not an e-mail address. Check that there is one @ and a complete domain, such as name@example.org; addresses with Chinese characters are not supported.

# Time
v-date-wrong = “{ $found }” is not a date. Write it like 2022-03-01 and check that the month has that day.
v-period-without-from = The first day is missing. Fill it in.
v-period-without-to = The last day is missing. Fill it in.
v-period-reversed = The first day ({ $from }) is after the last ({ $to }). Check whether they are swapped.
v-period-outside = Both days must lie between { $from } and { $to }. Change them.
v-stages-overlap = Stage { $stage } overlaps stage { $other }. That is allowed; check that it is meant.
v-year-wrong = “{ $found }” is not a year. Write four digits.
v-year-differs = The year is { $year }, not “{ $found }”. Change it to { $year }.

# Files and photos
v-file-missing = The file does not exist or was not uploaded completely. Upload it again.
v-file-kind = This kind of file ({ $found }) is not accepted; these are: { $allowed }. Save it as one of them and upload it.
v-file-too-big = The file has { $size } MB; at most { $limit } MB are accepted. Compress it or lower its resolution, then upload it again.
v-file-pages = The file has { $count } pages; at most { $limit } are accepted. Upload only the pages needed.
v-photo-dimensions = The photo has { $found } pixels; { $expected } are needed. Upload it again and crop it.

# Type, partners, pilot cities
v-team-type-differs = The form says “{ $found }”, but this application was made for “{ $expected }”. Make them agree, or start an application of the right type.
v-partner-kind-missing = None of the partners is of this kind: { $label_en }. You can submit; the reviewer checks. If there are some, add them with the right kind.
v-partner-is-lead = “{ $found }” is the lead unit and need not be listed as a partner. This does not hold up the submission; consider removing it.
v-partner-twice = “{ $found }” is the same as partner { $other }. This does not hold up the submission; consider removing one.
v-pilot-city-elsewhere = “{ $found }” lies in { $province }, not in the lead unit's province. A regional team serves pilot cities of its own province: choose another, or enter it under “Other cities to serve”.
v-pilot-city-unlisted = “{ $found }” is not in our list of pilot cities and parks. The list is incomplete: you can submit; the reviewer checks whether it is a pilot city of the province.

# Persons
v-person-twice = This person is already listed under “{ $title_en }” (same mobile number). Remove one of the two.
v-expert-is-leader = Chief expert and team leader are two people; this is the same person as “{ $title_en }”. Name somebody else for one of the roles.
v-mobile-shared = Somebody else under “{ $title_en }” has the same mobile number. Check it and give each person's own number.

# Imported documents
v-unknown-member = The form has no “{ $found }”. Check the name or remove it.
v-duplicate-key = “{ $found }” is given twice; which one counts cannot be told. Remove one.
v-not-json = This is not valid JSON: it cannot be read at line { $line }, column { $column }. Correct it and try again.
v-document-too-big = The document has { $count } bytes; at most { $limit } are accepted. Check that it is the right file.
v-document-too-deep = The document is nested more than { $limit } levels deep, which no application is. Correct it by the description of the format.
v-document-too-many-items = There are { $count } items here; at most { $limit } are accepted. Remove some.
