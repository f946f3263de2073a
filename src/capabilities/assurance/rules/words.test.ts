import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { movedTargetRows, restsOnRows } from '../fixtures/rests-on-rows.ts';
import { type Reason, type ReasonFacts, type ReasonKey, reason, reasonKeys } from './reasons.ts';
import { ratingScheme } from './scheme.ts';
import { reasonSentence } from './words.ts';

const scheme = ratingScheme('standard', '2022-01-31');

/** Every reason, each with figures and the sentence that a reader sees. */
const sentences: { readonly [K in ReasonKey]: readonly (readonly [ReasonFacts[K], string])[] } = {
  'all-stopped': [
    [{ activities: 1 }, 'The one activity was stopped by an approved change, so there is nothing to rate.'],
    [{ activities: 3 }, 'Each of 3 activities was stopped by an approved change, so there is nothing to rate.'],
  ],
  complete: [
    [{ complete: 2, stopped: 0, completedOn: '2022-01-14' }, 'Each of 2 activities is complete and verified by somebody else, the last on 14 January 2022.'],
    [
      { complete: 1, stopped: 1, completedOn: '2022-01-14' },
      'The one activity is complete and verified by somebody else, the last on 14 January 2022; 1 other was stopped by an approved change.',
    ],
  ],
  'not-due': [
    [{ start: '2022-03-01', cycleEnd: '2022-02-11' }, 'Nothing has begun, and the earliest start is 1 March 2022, after the cycle ends on 11 February 2022.'],
  ],
  'past-target': [
    [
      { activity: 'LG2a', target: '2022-01-30', days: 1, recovery: 'none', recoveryDay: null },
      'LG2a is 1 day past its target of 30 January 2022 and not claimed complete, with no recovery plan.',
    ],
    [
      { activity: 'LG2a', target: '2022-01-01', days: 30, recovery: 'not-accepted', recoveryDay: null },
      'LG2a is 30 days past its target of 1 January 2022 and not claimed complete, with a recovery plan that nobody has accepted.',
    ],
    [
      { activity: 'LG2a', target: '2022-01-01', days: 30, recovery: 'accepted-by-owner', recoveryDay: null },
      'LG2a is 30 days past its target of 1 January 2022 and not claimed complete, with a recovery plan accepted only by its own owner.',
    ],
    [
      { activity: 'LG2a', target: '2022-01-01', days: 30, recovery: 'date-passed', recoveryDay: '2022-01-20' },
      'LG2a is 30 days past its target of 1 January 2022 and not claimed complete, and the date of its recovery plan (20 January 2022) has gone by.',
    ],
    [
      { activity: 'LG2a', target: '2019-01-01', days: 1126, recovery: 'moved-too-often', recoveryDay: '2022-03-31' },
      'LG2a is 1,126 days past its target of 1 January 2019 and not claimed complete, and the date of its recovery plan (31 March 2022) has been moved too often to count.',
    ],
  ],
  'start-late': [
    [
      { activity: 'LG2a', start: '2021-12-03', days: 29, recovery: 'none', recoveryDay: null },
      'LG2a was planned to start on 3 December 2021, 29 days ago, and has not begun, with no recovery plan.',
    ],
  ],
  'updates-missed': [[{ running: 2 }, '2 updates running were missed.']],
  'past-target-recovering': [
    [
      { activity: 'LG2a', target: '2022-01-30', days: 1, recoveryDay: '2022-02-28' },
      'LG2a is 1 day past its target of 30 January 2022; its accepted recovery plan ends on 28 February 2022.',
    ],
  ],
  'start-late-recovering': [
    [
      { activity: 'LG2a', start: '2021-12-03', days: 29, recoveryDay: '2022-02-28' },
      'LG2a was planned to start on 3 December 2021, 29 days ago; its accepted recovery plan ends on 28 February 2022.',
    ],
  ],
  'unverified-past-target': [
    [
      { activity: 'LG2a', target: '2022-01-15', claimedOn: '2022-01-10', awaiting: [] },
      'LG2a was claimed complete on 10 January 2022, its target was 15 January 2022, and nobody but its owner has verified it.',
    ],
    [
      { activity: 'P1a', target: '2022-01-15', claimedOn: '2022-01-10', awaiting: ['Police lead', 'NHS lead'] },
      'P1a was claimed complete on 10 January 2022, its target was 15 January 2022, and Police lead and NHS lead have not verified it.',
    ],
  ],
  'forecast-after-target': [
    [{ activity: 'LG2a', forecast: '2022-07-01', target: '2022-06-30' }, 'LG2a is forecast for 1 July 2022, after its target of 30 June 2022.'],
  ],
  'target-missing': [[{ activity: 'LG2a' }, 'LG2a has no target date.']],
  'target-unconfirmed': [[{ activity: 'LG2a', target: '2022-06-30' }, 'The target of LG2a, read as 30 June 2022, is not confirmed.']],
  'last-update-missed': [[{}, 'The last update that was due was missed, and none has come since.']],
  'update-missed': [[{ dueOn: '2022-02-04' }, 'This cycle’s update was due on 4 February 2022 and has not been submitted.']],
  'should-have-begun': [
    [
      { activity: 'LG2a', since: '2021-10-01', target: '2022-06-30' },
      'LG2a has not begun, nobody has entered when it starts, and half the time from 1 October 2021 to its target of 30 June 2022 has gone.',
    ],
    [
      { activity: 'LG2a', since: null, target: '2022-06-30' },
      'LG2a has not begun, nobody has entered when it starts, and the day the plan was accepted is not recorded; its target is 30 June 2022.',
    ],
  ],
  'stopped-without-approval': [[{ activity: 'LG2a' }, 'LG2a was stopped, and nobody has approved that.']],
  'no-activity': [[{}, 'The plan has no activity for this priority.']],
  'on-track': [
    [{ activities: 3, begun: 0, complete: 0 }, '3 activities: none begun yet; nothing is past its target or forecast late.'],
    [{ activities: 3, begun: 2, complete: 0 }, '3 activities: 2 begun, none complete yet; nothing is past its target or forecast late.'],
    [{ activities: 3, begun: 2, complete: 1 }, '3 activities: 2 begun, of which 1 complete and verified; nothing is past its target or forecast late.'],
  ],
  sustained: [
    [
      { measures: 2, noMeasureReason: null, evaluatedOn: '2022-01-20', sources: 2 },
      'Each of 2 measures has stayed at target, and the evaluation of 20 January 2022, from 2 sources, demonstrates the difference.',
    ],
    [
      { measures: 0, noMeasureReason: 'One appointment, made.', evaluatedOn: '2022-01-20', sources: 2 },
      'The board recorded why no measure fits (One appointment, made), and the evaluation of 20 January 2022, from 2 sources, demonstrates the difference.',
    ],
  ],
  'evaluation-not-demonstrated': [[{ day: '2022-01-20' }, 'The evaluation of 20 January 2022 found that the difference is not demonstrated.']],
  'measure-in-concern': [
    [
      { measure: 'Visits on time', upTo: '2021-12-31', expected: '2022-01-15' },
      'Visits on time shows special-cause concern up to 31 December 2021, and impact was expected from 15 January 2022.',
    ],
  ],
  'worse-than-baseline': [
    [
      { measure: 'Visits on time', value: 50.5, baseline: 60, day: '2021-12-31', expected: '2022-01-15' },
      'Visits on time was 50.5 on 31 December 2021, worse than its baseline of 60, and impact was expected from 15 January 2022.',
    ],
    [
      { measure: 'Visits on time', value: 50.5, baseline: 60, day: '2021-12-31', expected: null },
      'Visits on time was 50.5 on 31 December 2021, worse than its baseline of 60, and impact is expected by now, since no date for it is known.',
    ],
  ],
  'too-long-after-expected': [
    [{ state: 'emerging', cycles: 6, expected: '2021-06-30' }, 'Impact was expected from 30 June 2021; 6 cycles later it is still emerging.'],
  ],
  'demonstrable-by-measures': [[{ outcomes: 2 }, 'Each of 2 outcomes has a measure that shows the difference.']],
  'demonstrable-by-evaluation': [[{ day: '2022-01-20', sources: 2 }, 'The evaluation of 20 January 2022, from 2 sources, demonstrates the difference.']],
  'concern-before-expected': [
    [
      { measure: 'Visits on time', upTo: '2021-12-31', expected: '2022-07-31' },
      'Visits on time shows special-cause concern up to 31 December 2021; impact is not expected until 31 July 2022.',
    ],
  ],
  emerging: [
    [
      { expected: '2022-01-15', lacking: ['outcome 1', 'outcome 2'], evaluatedOn: null },
      'Impact was expected from 15 January 2022 and can be measured, but no measure shows it yet for outcome 1 and outcome 2.',
    ],
    [
      { expected: '2022-01-15', lacking: [], evaluatedOn: '2022-01-20' },
      'Impact was expected from 15 January 2022 and can be measured, but is not yet demonstrable; the latest evaluation, of 20 January 2022, does not demonstrate it.',
    ],
  ],
  'unmeasured-once-expected': [[{ expected: '2022-01-15' }, 'Impact was expected from 15 January 2022, and there is neither a baseline nor an evaluation.']],
  'unmeasured-after-acceptance': [
    [{ since: '2021-10-01', allowedDays: 84 }, 'Work has begun, and 84 days or more after 1 October 2021 there is neither a baseline nor an evaluation.'],
    [{ since: null, allowedDays: 84 }, 'Work has begun, and with no day of acceptance recorded there is neither a baseline nor an evaluation.'],
  ],
  'not-expected': [[{ expected: '2022-07-31' }, 'Impact is not expected until 31 July 2022.']],
  colour: [[{ colour: 'red', process: 'off-track', impact: 'not-expected' }, 'Red: process off track, impact not expected.']],
  'to-evaluate': [[{}, 'The work is complete and waits for an evaluation of the difference it made.']],
  'rests-on-changes': restsOnRows,
  'moved-target': movedTargetRows,
  'update-late': [[{ dueOn: '2022-02-04', submittedOn: '2022-02-07' }, 'The update was due on 4 February 2022 and came on 7 February 2022.']],
  'reopened-as-false': [
    [
      { activity: 'QP1a', on: '2022-10-10', completedOn: '2022-06-01', reason: 'It was never held.', askedBy: 'Quality Lead', decidedBy: 'Programme office' },
      'QP1a was complete on 1 June 2022 and is open again since 10 October 2022: its completion was false, as the Quality Lead said and the Programme office decided (It was never held).',
    ],
  ],
  reopened: [
    [
      { activity: 'QP1a', on: '2022-10-10', completedOn: '2022-06-01', measure: 'M7', against: 'target', figure: 85, value: 79, day: '2022-09-30' },
      'QP1a was complete on 1 June 2022 and is open again since 10 October 2022: M7 fell back to 79 on 30 September 2022, after it had been at its target of 85.',
    ],
    [
      {
        activity: 'QP1a',
        on: '2022-10-10',
        completedOn: '2022-06-01',
        measure: 'M7',
        against: 'baseline',
        figure: 61,
        value: 52,
        day: '2022-09-30',
      },
      'QP1a was complete on 1 June 2022 and is open again since 10 October 2022: M7 fell back to 52 on 30 September 2022, worse than its baseline of 61.',
    ],
    [
      {
        activity: 'QP1a',
        on: '2022-10-10',
        completedOn: '2022-06-01',
        measure: 'M7',
        against: 'special-cause',
        figure: null,
        value: 70,
        day: '2022-09-30',
      },
      'QP1a was complete on 1 June 2022 and is open again since 10 October 2022: M7 fell back to 70 on 30 September 2022, a special cause for concern.',
    ],
  ],
  'move-not-approved': [
    [
      { activity: 'LG2a', what: 'target', wanted: '2022-09-30', standing: '2022-06-30' },
      'A move of the target of LG2a to 30 September 2022 has not been approved; 30 June 2022 stands.',
    ],
    [
      { activity: 'LG2a', what: 'start', wanted: '2022-09-30', standing: null },
      'A move of the start of LG2a to 30 September 2022 has not been approved; no date stands.',
    ],
  ],
  'expected-move-not-approved': [
    [{ wanted: '2023-07-31', standing: '2022-07-31' }, 'A move of the day impact is expected to 31 July 2023 has not been approved; 31 July 2022 stands.'],
  ],
  'measure-silent': [
    [{ measure: 'Visits on time', latest: null, neededBy: null }, 'Visits on time has no validated reading.'],
    [
      { measure: 'Visits on time', latest: '2021-12-31', neededBy: '2022-03-02' },
      'Visits on time has no validated reading since 31 December 2021; the next was needed by 2 March 2022, so its last good value no longer counts.',
    ],
  ],
  'slow-past-target': [[{ activity: 'LG2a', target: '2022-01-30', days: 1 }, 'LG2a is 1 day past its target of 30 January 2022 and not complete.']],
  'slow-red': [
    [{ ratings: ['derived'] }, 'Its derived rating is red.'],
    [{ ratings: ['declared', 'derived', 'confirmed'] }, 'Its declared, derived and confirmed rating is red.'],
  ],
  'slow-amber': [[{ cycles: 2 }, 'It has been amber or red for 2 cycles running.']],
  'slow-no-update': [
    [{ lastUpdateOn: '2022-01-14', days: 29 }, 'Its last update was on 14 January 2022, 29 days ago.'],
    [{ lastUpdateOn: null, days: 29 }, 'It has had no update in 29 days.'],
  ],
  'slow-forecast': [
    [{ activity: 'LG2a', forecast: '2022-07-01', target: '2022-06-30' }, 'LG2a is forecast for 1 July 2022, after its target of 30 June 2022.'],
  ],
};

test('every reason has its sentence in plain English', () => {
  assert.deepEqual(Object.keys(sentences).sort(), [...reasonKeys].sort());
  for (const key of reasonKeys) {
    for (const [facts, sentence] of sentences[key]) {
      const made = reason(key, facts as ReasonFacts[typeof key]);
      assert.equal(reasonSentence(made, scheme), sentence);
      assert.match(sentence, /^[A-Z0-9].*\.$/, 'one sentence, with its full stop');
      assert.equal(reasonSentence(JSON.parse(JSON.stringify(made)) as Reason, scheme), sentence, 'and the same once it was frozen');
    }
  }
});

test('every rule a reason names is in the list of rules', () => {
  const documents = ['rating', 'slow-to-progress', 'calendar']
    .map((name) => readFileSync(new URL(`../../../../docs/rules/${name}.md`, import.meta.url), 'utf8'))
    .join('\n');
  for (const key of reasonKeys) {
    const [[facts]] = sentences[key] as readonly [readonly [never, string]];
    assert.ok(documents.includes(`| ${reason(key, facts).rule} |`), `${key}: ${reason(key, facts).rule}`);
  }
});
