import { formatDay } from '../../../calendar/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { sparkline } from '../../../design/sparkline.ts';
import { url } from '../../../urls.ts';
import type { MayDo, MeasureLine, PriorityView } from '../rules/priority.ts';

type Options = { readonly programme: string; readonly view: PriorityView; readonly may: Pick<MayDo, 'addMeasure'> };

/** What good looks like, each outcome with the measures that should move, as lines the height of a word. */
export function outcomesWithMeasures({ programme, view, may }: Options): Html {
  if (view.outcomes.length === 0) {
    return html`<p class="govuk-body">The plan says no outcome for it, so nobody can tell what good would look like.</p>`;
  }
  const items = view.outcomes.map(({ ref, text, measures }) => {
    const add =
      may.addMeasure &&
      html` <a class="govuk-link" href="${url('newMeasure', { programme })}?serves=${ref}">Add a measure<span class="govuk-visually-hidden"> for ${ref}</span></a>`;
    const none = measures.length === 0 && html`<p class="sl-outcome__none">Nobody measures it.${add}</p>`;
    return html`<li class="sl-outcome"><p class="sl-outcome__words"><strong>${ref}</strong> ${text}</p>${measures.map((measure) => measureRow(measure, programme))}${none}</li>
`;
  });
  return html`<ul class="sl-outcomes">${items}</ul>${impactFacts(programme, view)}`;
}

/** From when impact is expected, and the board's word that no measure fits: each a link to who said so. */
function impactFacts(programme: string, { ref, expectedImpact, noMeasureReason }: PriorityView): Html {
  const expected = expectedImpact === null ? 'When is impact expected?' : `Impact is expected from ${formatDay(expectedImpact)}`;
  const fits =
    noMeasureReason === null
      ? html``
      : html` · <a class="govuk-link" href="${url('noMeasure', { programme, ref })}">The board decided</a> that no measure fits: ${noMeasureReason}`;
  return html`<p class="sl-quiet"><a class="govuk-link" href="${url('expectedImpact', { programme, ref })}">${expected}</a>${fits}</p>`;
}

function measureRow(measure: MeasureLine, programme: string): Html {
  const link = html`<a class="govuk-link" href="${url('measure', { programme, measure: measure.ref })}">${measure.name}</a>${measure.context && ' (context)'}`;
  return html`<div class="sl-outcome__measure"><span class="sl-outcome__name">${link}</span>
<span class="sl-outcome__course">${measure.last && sparkline({ name: measure.name, values: measure.values, target: measure.target, baseline: measure.baseline, polarity: measure.polarity, format: measure.write, width: 140, height: 32 })}</span>
<span class="sl-outcome__last">${lastWords(measure)}</span></div>`;
}

function lastWords({ last, targetWords }: MeasureLine): Html {
  const target = targetWords === null ? 'no target' : `target ${targetWords}`;
  if (last === null) return html`Never read; ${target}`;
  const met = last.met === null ? '' : last.met ? ', met' : ', not met';
  return html`<strong>${last.words}</strong> to ${formatDay(last.day)}${!last.firm && ', not validated'}; ${target}${met}`;
}
