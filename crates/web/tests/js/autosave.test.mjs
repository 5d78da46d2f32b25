import assert from 'node:assert/strict';
import test from 'node:test';
import { joined } from '../../assets/js/autosave_clash.mjs';
import { unitOf } from '../../assets/js/autosave_form.mjs';
import { pause, verdict } from '../../assets/js/autosave_pause.mjs';
import { Queue } from '../../assets/js/autosave_queue.mjs';
import { Voice, kind } from '../../assets/js/autosave_state.mjs';

const names = (map) => [...map.keys()];

function queue() {
  const it = new Queue();
  it.open('a', '');
  it.open('b', 'kept');
  return it;
}

test('an answer is kept once the server says so of the very value that was sent', () => {
  const it = queue();
  assert.equal(it.unsaved, 0);
  assert.ok(it.change('a', '一'));
  assert.ok(!it.change('a', '一'), 'the same again is no change');
  assert.deepEqual([...it.take()], [['a', '一']]);
  it.change('a', '一二');
  it.answered(['a'], []);
  assert.deepEqual([it.kept('a'), it.unsaved], ['一', 1]);
  assert.deepEqual([...it.take()], [['a', '一二']]);
  it.answered(['a'], []);
  assert.equal(it.unsaved, 0);
});

test('what may have arrived goes again as it was, before anything newer', () => {
  const it = queue();
  it.change('a', '一');
  it.take();
  it.change('a', '一二');
  it.change('b', '乙');
  assert.ok(it.unsure);
  assert.deepEqual([...it.take()], [['a', '一']], 'else it would conflict with itself');
  it.answered(['a'], []);
  assert.deepEqual([...it.take()], [['a', '一二'], ['b', '乙']]);
});

test('what surely did not arrive goes as it is now', () => {
  const it = queue();
  it.change('a', '一');
  it.take();
  it.change('a', '一二');
  it.declined();
  assert.ok(!it.unsure && it.unsaved === 1);
  assert.deepEqual([...it.take()], [['a', '一二']]);
});

test('a conflict is held until the choice, whatever is typed meanwhile', () => {
  const it = queue();
  it.change('a', '我的');
  it.change('b', '乙');
  it.take();
  it.answered(['b'], ['a']);
  it.change('a', '我的，又写');
  assert.deepEqual([it.conflicts, it.unsaved, names(it.take())], [1, 1, []]);
  it.choose('a', '对方的');
  assert.deepEqual([...it.take()], [['a', '我的，又写']]);
  it.answered(['a'], []);
  assert.equal(it.unsaved, 0);
  it.change('a', '又一份');
  it.take();
  it.answered([], ['a']);
  it.change('a', '对方的二');
  it.choose('a', '对方的二');
  assert.deepEqual([it.unsaved, names(it.take())], [0, []], 'theirs is there already');
});

test('what was refused is not sent again until it is changed', () => {
  const it = queue();
  it.change('a', '坏');
  it.take();
  it.answered([], []);
  assert.deepEqual([it.refused, it.unsaved, names(it.take())], [1, 1, []]);
  it.change('a', '好');
  assert.deepEqual([it.refused, names(it.take())], [0, ['a']]);
});

test('a page that shows what was refused as a whole starts unsaved', () => {
  const it = new Queue();
  it.open('a', '没存上', false);
  assert.deepEqual([it.unsaved, names(it.take())], [1, ['a']]);
});

test('when the page goes, what is on its way is not sent twice', () => {
  const it = queue();
  it.change('a', '一');
  it.change('b', '乙');
  it.take();
  it.change('b', '乙二');
  assert.deepEqual(names(it.left()), ['b']);
});

test('pauses grow, are spread, and respect what the server asks', () => {
  assert.deepEqual([1, 2, 3].map((tries) => pause(tries, NaN, 1)), [1500, 3000, 6000]);
  assert.equal(pause(1, NaN, 0), 750);
  assert.equal(pause(40, NaN, 1), 60_000);
  assert.equal(pause(1, 30, 0), 30_000);
  assert.ok(pause(1, 30, 0.5) > 30_000);
  assert.equal(pause(1, 9999, 0), 60_000);
});

test('every answer is read for what it says of the text', () => {
  const all = [[200, ''], [401, 'signed-out'], [403, 'other-account'], [403, 'token'], [403, ''], [404, ''], [409, 'closed'], [429, ''], [503, 'busy'], [503, ''], [500, ''], [0, '']];
  const said = all.map(([status, code]) => verdict(status, code)).map(({ kind: is, certain, again }) => `${is} ${certain} ${again}`);
  assert.deepEqual(said, [
    ' true false', 'signed-out true true', 'other-account true false', 'token true false', 'missing true false', 'missing true false', 'closed true false',
    'busy true true', 'busy true true', 'busy false true', 'broken false true', 'offline false true',
  ]);
});

test('the line says the worst thing that is true', () => {
  const state = { trouble: '', conflicts: 0, refused: 0, unsaved: 0, flying: false, at: '' };
  assert.equal(kind(state), 'idle');
  assert.equal(kind({ ...state, unsaved: 1 }), 'unsaved');
  assert.equal(kind({ ...state, unsaved: 1, flying: true }), 'saving');
  assert.equal(kind({ ...state, at: '10:32' }), 'saved');
  assert.equal(kind({ ...state, at: '10:32', refused: 1, unsaved: 1 }), 'refused');
  assert.equal(kind({ ...state, conflicts: 1, refused: 1, unsaved: 2 }), 'conflict');
  assert.equal(kind({ ...state, trouble: 'offline', conflicts: 1, unsaved: 1 }), 'offline');
  assert.equal(kind({ ...state, trouble: 'offline', at: '10:32' }), 'saved', 'nothing is lost: nothing to worry about');
  assert.equal(kind({ ...state, trouble: 'closed' }), 'closed');
});

test('a screen reader hears each change of kind once, and nothing while typing', () => {
  const voice = new Voice();
  assert.equal(voice.hear('unsaved', '未保存'), null);
  assert.equal(voice.hear('saving', '正在保存'), null);
  assert.equal(voice.hear('saved', '已保存 10:32'), '已保存 10:32');
  assert.equal(voice.hear('saving', '正在保存'), null);
  assert.equal(voice.hear('saved', '已保存 10:33'), null);
  assert.equal(voice.hear('conflict', '1 项', 1), '1 项');
  assert.equal(voice.hear('conflict', '1 项', 1), null);
  assert.equal(voice.hear('conflict', '2 项', 2), '2 项');
  assert.equal(voice.hear('saved', '已保存 10:34'), '已保存 10:34');
});

test('joining keeps both and says nothing twice', () => {
  assert.equal(joined('对方的', '我的', true), '对方的\n我的');
  assert.equal(joined('对方的', '我的', false), '对方的 我的');
  assert.equal(joined('', '我的', true), '我的');
  assert.equal(joined('共同的', '共同的，我又加了', true), '共同的，我又加了');
  assert.equal(joined('共同的，对方又加了', '共同的', true), '共同的，对方又加了');
});

test('parts of one answer belong to one field', () => {
  assert.deepEqual(['team/x', 'team/x.own', 'schedule/stage/period.from', 'comment/1'].map(unitOf), ['team/x', 'team/x', 'schedule/stage/period', 'comment/1']);
});
