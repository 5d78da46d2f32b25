import assert from 'node:assert/strict';
import test from 'node:test';
import { count, fill } from '../../assets/js/count.mjs';
import { fold } from '../../assets/js/filter.mjs';

test('a character is a code point, whatever its length in memory', () => {
  assert.equal(count('服务团'), 3);
  assert.equal(count('𠮷𬭎'), 2);
  assert.equal(count('a b'), 3);
  assert.equal(count(''), 0);
});

test('composed and decomposed letters count alike', () => {
  assert.equal(count('e\u0301'), 1);
  assert.equal(count('\u00e9'), 1);
});

test('line ends do not count, in any of their forms', () => {
  assert.equal(count('一\n二\r\n三\r四'), 4);
});

test('parts of an emoji family count one by one, as the rule says', () => {
  assert.equal(count('👩‍👧'), 3);
});

test('a message takes its values and keeps what it does not know', () => {
  assert.equal(fill('已填 %n 字，最多 %limit 字，%other', { n: 5, limit: 10 }), '已填 5 字，最多 10 字，%other');
});

test('a filter does not mind width, case or blanks', () => {
  assert.equal(fold('ＡＢ c'), 'abc');
});
