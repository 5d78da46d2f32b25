# Pieces that pages share: fields, summary of problems, lists, tables
problems-title = { $n ->
    [one] There is one problem to put right
   *[other] There are { $n } problems to put right
}
source-clause = Source: notice { $clause }
source-platform = Source: platform rule
error-word = Error:{" "}
suggestion = Suggested:
suggestion-take = Use this
field-required = required
field-optional = optional
answer-none = Not provided
counter-limit = At most { $limit } characters
counter-left-js = %n of at most %limit characters used
counter-over-js = %n characters used, %over too many; at most %limit
own-hint = Anything not in the list, one entry per line
select-none = Please choose
tree-chosen = { $n } chosen
tree-chosen-of = { $n } of at most { $most } chosen
tree-chosen-js = %n chosen
tree-chosen-of-js = %n of at most %most chosen
tree-search = Search by name or code
tree-search-button = Search
tree-none = Nothing found. Try another word, or open the branches below.
tree-found = { $n } found; tick them, they are saved with this page
tree-found-js = %n found
tree-branch-chosen = { $n } chosen
period-from = First day
period-to = Last day
period-shown = { $from } to { $to }
file-remove = Remove this file
file-too-big = The file is too large; please choose a smaller one
comment-settled = settled
comment-answer = Your answer
comment-answer-nth = Your answer to comment { $n }
comment-answered = The applicant’s answer:
change = Change
person-unnamed = Name not provided
person-photo = Photo of { $name }
person-problems = { $n ->
    [one] One problem to put right
   *[other] { $n } problems to put right
}
pages-label = Pages
pages-previous = Previous
pages-next = Next
pages-number = Page { $n }
table-pick = Select
table-pick-row = Select { $name }
notice-info = Note:{" "}
notice-warn = Attention:{" "}
notice-good = Done:{" "}
notice-bad = Not done:{" "}
crop-title = Crop the photo
crop-hint = Drag the picture, or use the sliders; what is in the frame is kept, at 200×200 pixels.
crop-zoom = Closer
crop-across = Left and right
crop-down = Up and down
