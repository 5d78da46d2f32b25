// Pages work without any of this; it makes them pleasant. Each module looks for its own marks and leaves the rest alone.
import { start as counters } from './counter.mjs';
import { start as crops } from './crop.mjs';
import { start as dirty } from './dirty.mjs';
import { start as filters } from './filter.mjs';
import { start as menus } from './menu.mjs';
import { start as once } from './once.mjs';
import { start as printing } from './print.mjs';
import { start as problems } from './problems.mjs';
import { start as rows } from './rows.mjs';
import { start as signedIn } from './signed_in.mjs';
import { start as trees } from './tree.mjs';
import { start as uploads } from './upload.mjs';

for (const start of [counters, crops, dirty, filters, menus, once, printing, problems, rows, signedIn, trees, uploads]) start(document);
if (document.querySelector('form[data-autosave]')) import('./autosave.mjs').then(({ start }) => start(document));
