import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { autosaveForm } from './autosave-form.ts';
import { besideLastTime } from './beside-last-time.ts';
import * as forms from './forms.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';

const state: forms.FormState = {
  problems: [
    { field: 'achieved', message: 'Say what was achieved' },
    { field: 'due', message: 'Enter a real date' },
    { field: 'start-month', message: 'Month must be 1 to 12' },
    { field: 'process', message: 'Choose a rating' },
  ],
  typed: {
    achieved: '\n</textarea><script>alert(1)</script>',
    'due-day': '31',
    'due-month': '2',
    'start-month': '13',
    process: 'behind',
    sources: ['audit', 'survey'],
  },
};

const page = html`${forms.problemSummary(state.problems)}${forms.longTextField(state, { name: 'achieved', label: 'This cycle', limit: 4000 })}
${forms.dateField(state, { name: 'due', label: 'Forecast' })}${forms.dateField(state, { name: 'start', label: 'Start' })}
${forms.radiosField(state, {
  name: 'process',
  label: 'Process',
  options: [
    { value: 'on-track', words: 'On track' },
    { value: 'behind', words: 'Behind' },
  ],
})}`.toString();

describe('a form with problems', () => {
  it('leads from each problem to a field that is there', () => {
    const links = [...page.matchAll(/<a href="#([^"]+)"/g)].map(([, id]) => id);
    assert.deepEqual(links, ['achieved', 'due', 'start-month', 'process']);
    for (const id of links) assert.equal([...page.matchAll(new RegExp(`<(input|textarea)[^>]* id="${id}"`, 'g'))].length, 1, id);
  });

  it('leads to the day where only the day is wrong', () => {
    const only = { problems: [{ field: 'due-day', message: 'Day must be 1 to 31' }], typed: {} };
    assert.match(forms.dateField(only, { name: 'due', label: 'Forecast' }).toString(), /<input[^>]* id="due-day"/);
  });

  it('keeps what was typed, first line end and all, as text', () => {
    assert.ok(page.includes('>\n\n&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;</textarea>'));
    assert.match(page, /name="due-day" type="text" value="31"/);
    assert.match(page, /value="behind" checked/);
    assert.doesNotMatch(page, /value="on-track" checked/);
  });

  it('ties each message to its field', () => {
    assert.match(page, /id="achieved-error"[\s\S]*aria-describedby="[^"]*achieved-error/);
    assert.match(page, /aria-describedby="due-date-error"/);
  });

  it('marks the box that is wrong, or all three', () => {
    assert.deepEqual(
      [...page.matchAll(/class="([^"]*)" id="[^"]*" name="((?:due|start)-[a-z]+)"/g)]
        .filter(([, classes]) => classes?.includes('govuk-input--error'))
        .map(([, , name]) => name),
      ['due-day', 'due-month', 'due-year', 'start-month'],
    );
  });

  it('has no summary where there is nothing to mend', () => assert.equal(forms.problemSummary([]), undefined));

  it('shows the fields of a choice once it is made, and without script all of them, each under its heading', () => {
    const chosen = (decision: string) =>
      forms
        .radiosField(
          { problems: [{ field: 'words', message: 'Say why' }], typed: { decision, words: 'Too soon' } },
          {
            name: 'decision',
            label: 'Your decision',
            options: [
              { value: 'approve', words: 'Approve it' },
              {
                value: 'refuse',
                words: 'Turn it down',
                shows: { heading: 'If you turn it down', fields: forms.longTextField(state, { name: 'words', label: 'Why?', limit: 100 }) },
              },
            ],
          },
        )
        .toString();
    const own = (text: string) =>
      /<div class="([^"]*)" id="conditional-decision-2"><h3 class="[^"]*sl-shown-for">If you turn it down<\/h3>[\s\S]*<textarea/.exec(text)?.[1];
    assert.match(chosen('approve'), /id="decision-2"[^>]* data-aria-controls="conditional-decision-2"/);
    assert.equal(own(chosen('refuse')), 'govuk-radios__conditional');
    assert.equal(own(chosen('approve')), 'govuk-radios__conditional govuk-radios__conditional--hidden');
    assert.doesNotMatch(chosen('approve'), /conditional-decision"/);
  });

  it('has several values in checkboxes', () => {
    const boxes = forms.checkboxesField(state, {
      name: 'sources',
      label: 'Evidence',
      options: ['audit', 'visit', 'survey'].map((value) => ({ value, words: value })),
    });
    assert.deepEqual(
      [...boxes.toString().matchAll(/value="([a-z]+)" checked/g)].map(([, value]) => value),
      ['audit', 'survey'],
    );
  });
});

describe('forms', () => {
  it('carry the token, and the version where they are saved as one goes', () => {
    assert.match(
      forms.form({ action: '/x', csrf: 'a"b' }, 'y').toString(),
      /^<form method="post" action="\/x" novalidate><input type="hidden" name="_csrf" value="a&quot;b">y<\/form>$/,
    );
    assert.match(autosaveForm({ action: '/x', csrf: 't', version: 3 }, 'y').toString(), /data-autosave>.*name="version" value="3"/);
    assert.match(autosaveForm({ action: '/x', csrf: 't', version: 3, unsaved: true }, 'y').toString(), /data-autosave="unsaved"/);
  });

  it('show last time beside the box, never in it', () => {
    const beside = besideLastTime(
      { heading: 'What you said on 23 September', words: 'Three of five teams', empty: 'Nothing' },
      forms.longTextField({}, { name: 'achieved', label: 'This cycle', limit: 100 }),
    ).toString();
    assert.match(beside, /<blockquote class="sl-said">Three of five teams<\/blockquote>/);
    assert.match(beside, /<textarea[^>]*><\/textarea>/);
  });
});

describe('the layout', () => {
  const options = { title: 'Plan', council: { name: 'Marlshire County Council', colour: '#203a4c' }, nonce: 'abc', width: 'wide' } as const;
  const programme = { name: 'Marlshire <improvement>', slug: 'marlshire' };
  const person = { name: 'Sam Okafor', post: 'Programme office' };

  it('says that there are errors first', () => {
    assert.match(layout({ ...options, programme, errors: true }, html``).toString(), /<title>Error: Plan - Marlshire &lt;improvement&gt; - Sightline<\/title>/);
  });

  it('has the eight sections, and says which one this is', () => {
    const text = layout({ ...options, programme, current: 'Cycle' }, html``).toString();
    assert.deepEqual(
      [...text.matchAll(/govuk-service-navigation__link"[^>]*>(?:<strong[^>]*>)?([A-Z][a-z]+)/g)].map(([, words]) => words),
      ['Home', 'Plan', 'Cycle', 'Measures', 'Assurance', 'Boards', 'Notice', 'Reports'],
    );
    assert.match(text, /aria-current="true"><strong[^>]*>Cycle</);
  });

  it('has no navigation outside a programme and no sign-out without a person', () => {
    const text = layout(options, html``).toString();
    assert.doesNotMatch(text, /govuk-service-navigation|\/sign-out/);
    assert.match(layout({ ...options, person, csrf: 'tok' }, html``).toString(), /action="\/sign-out"><input type="hidden" name="_csrf" value="tok">/);
  });

  it('has one script in the page, with the nonce, and no style', () => {
    const text = layout(
      {
        ...options,
        programme,
        person,
        csrf: 't',
        current: 'Home',
        asAt: { moment: '2021-11-12T23:59:59.999Z', words: 'As at 12 November 2021', todayHref: '/' },
      },
      html``,
    ).toString();
    assert.deepEqual(
      [...text.matchAll(/<script[^>]*>/g)].map(([tag]) => tag.includes('nonce="abc"')),
      [true, true],
    );
    assert.doesNotMatch(text, /<style| style=| on[a-z]+=/);
    assert.doesNotMatch(text, /GDS Transport|govuk-logo|crown/i);
  });

  it('can be left by a skip link to the main content', () =>
    assert.match(layout(options, html`<p>x</p>`).toString(), /href="#main-content"[\s\S]*<main[^>]* id="main-content"/));
});
