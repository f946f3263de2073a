import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attributes, html, isHtml, join, nothing, trusted, type Value } from './html.ts';

const nasty = `<script>alert("1")</script>' onload='x' & more`;
const nastyEscaped = '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; onload=&#39;x&#39; &amp; more';

describe('html', () => {
  const cases: readonly [name: string, actual: Value, expected: string][] = [
    ['a string in text', html`<p>${nasty}</p>`, `<p>${nastyEscaped}</p>`],
    ['a string in a quoted attribute', html`<p title="${nasty}">x</p>`, `<p title="${nastyEscaped}">x</p>`],
    ['a string in a single-quoted attribute', html`<p title='${nasty}'>x</p>`, `<p title='${nastyEscaped}'>x</p>`],
    ['only the special characters', html`${'"<'}`, '&quot;&lt;'],
    ['a special character at the end', html`${'a&'}`, 'a&amp;'],
    ['a number', html`<td>${0}</td>`, '<td>0</td>'],
    ['a heading of a level', html`<h${3}>x</h${3}>`, '<h3>x</h3>'],
    ['a piece of a page', html`<p>${html`<b>${'<'}</b>`}</p>`, '<p><b>&lt;</b></p>'],
    ['an array, joined without a separator', html`<ul>${['<', html`<li></li>`, 2]}</ul>`, '<ul>&lt;<li></li>2</ul>'],
    ['arrays in arrays', html`${[['a', ['b']], []]}`, 'ab'],
    ['nothing for null, undefined and false', html`<p>${null}${undefined}${false}${[null, false]}</p>`, '<p></p>'],
    ['an empty string', html`<p>${''}</p>`, '<p></p>'],
    ['attributes inside a tag', html`<p${attributes({ class: 'a"b', hidden: true, id: undefined })}>x</p>`, '<p class="a&quot;b" hidden>x</p>'],
    ['nothing inside a tag', html`<p ${false}>x</p>`, '<p >x</p>'],
    ['a less-than sign in text is not a tag', html`<p>a < b ${'<i>'}</p>`, '<p>a < b &lt;i&gt;</p>'],
    ['text after a comment', html`<!-- note --><p>${'<'}</p>`, '<!-- note --><p>&lt;</p>'],
    ['the same template twice', [1, 2].map((n) => html`<i>${n}</i>`), '<i>1</i><i>2</i>'],
  ];
  for (const [name, actual, expected] of cases) it(name, () => assert.equal(html`${actual}`.toString(), expected));

  const refused: readonly [name: string, build: () => unknown][] = [
    ['an unquoted attribute value', () => html`<a title=${'x'}>y</a>`],
    ['an unquoted value after a space', () => html`<a title= ${'x'}>y</a>`],
    ['a string inside a tag', () => html`<p ${'onclick=alert(1)'}>x</p>`],
    ['a number inside a tag', () => html`<p ${1}>x</p>`],
    ['a string in the name of a tag', () => html`<${'script'}>x</p>`],
    ['a value in a script', () => html`<script>${'x'}</script>`],
    ['a value in a script after a less-than sign', () => html`<script>if (a < b) ${'x'}</script>`],
    ['a value in a style sheet', () => html`<style>${'x'}</style>`],
    ['a value in a comment', () => html`<!-- ${'x'} -->`],
    ['a piece of a page in an attribute', () => html`<p title="${html`<b>"</b>`}">x</p>`],
    ['true', () => html`${true as unknown as Value}`],
    ['an object', () => html`${{} as unknown as Value}`],
    ['an object that looks like a piece of a page', () => html`${{ toString: () => '<script>' } as unknown as Value}`],
    ['a function', () => html`${(() => 'x') as unknown as Value}`],
    ['an event attribute', () => attributes({ onclick: 'alert(1)' })],
    ['an event attribute in capitals', () => attributes({ OnClick: 'alert(1)' })],
    ['a style attribute', () => attributes({ style: 'color:red' })],
    ['a name that would end the attribute', () => attributes({ 'a"><script>': 'x' })],
  ];
  for (const [name, build] of refused) it(`refuses ${name}`, () => assert.throws(build));
});

describe('addresses', () => {
  const cases: readonly [address: string, expected: string][] = [
    ['/marlshire/plan?a=1&b=2', '/marlshire/plan?a=1&amp;b=2'],
    ['#main', '#main'],
    ['?sort=worst', '?sort=worst'],
    ['plan/a:b', 'plan/a:b'],
    ['', ''],
    ['https://example.org/', 'https://example.org/'],
    ['mailto:office@example.org', 'mailto:office@example.org'],
    ['javascript:alert(1)', 'about:invalid'],
    ['JavaScript:alert(1)', 'about:invalid'],
    ['  javascript:alert(1)', 'about:invalid'],
    ['java\nscript:alert(1)', 'about:invalid'],
    ['java\tscript:alert(1)', 'about:invalid'],
    ['\u0001javascript:alert(1)', 'about:invalid'],
    ['data:text/html,<script>', 'about:invalid'],
    ['vbscript:x', 'about:invalid'],
  ];
  for (const [address, expected] of cases) {
    it(`${JSON.stringify(address)} in a template and in attributes()`, () => {
      assert.equal(html`<a href="${address}">x</a>`.toString(), `<a href="${expected}">x</a>`);
      assert.equal(html`<a${attributes({ href: address })}>x</a>`.toString(), `<a href="${expected}">x</a>`);
      assert.equal(html`<form action='${address}'></form>`.toString(), `<form action='${expected}'></form>`);
    });
  }
  it('leaves the rest of an address alone', () => assert.equal(html`<a href="/x/${'javascript:1'}">x</a>`.toString(), '<a href="/x/javascript:1">x</a>'));
});

describe('pieces', () => {
  it('join leaves out what is nothing', () => assert.equal(join(['a', null, html`<b></b>`, '', nothing, '<'], ', ').toString(), 'a, <b></b>, &lt;'));
  it('a string is not a piece of a page, whatever it holds', () =>
    assert.deepEqual([isHtml('<p>'), isHtml(html``), isHtml(trusted('<p>'))], [false, true, true]));
});
