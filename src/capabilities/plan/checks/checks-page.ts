import { details } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { planNavigation } from '../../../design/plan-navigation.ts';
import { takeAwayLinks } from '../../../design/take-away.ts';
import { url } from '../../../urls.ts';
import { counted } from '../pages/target-words.ts';
import { activityByRef, type Plan, priorityByRef } from '../rules/plan.ts';
import { checks } from './rules/check-plan.ts';
import type { Check, Finding } from './rules/finding.ts';

export type ChecksView = {
  readonly programme: string;
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  /** Questions of the plan’s file that nobody has answered. */
  readonly openQuestions: number;
  /** Whether no open question of its file is of what a check looks at. */
  readonly sound: (key: string) => boolean;
  /** The code of the workstream that is shown; null for all. */
  readonly workstream: string | null;
  readonly mayEdit: boolean;
  readonly query: Readonly<Record<string, string>>;
};

/** What a machine can see in the plan before a board does: what to mend, each with its place and how, and what was looked at and found sound. */
export function checksPage(view: ChecksView): Html {
  const { programme, plan, findings, openQuestions, query } = view;
  const failed = checks.filter(({ key }) => findings.some((finding) => finding.key === key));
  const passed = checks.filter((check) => !failed.includes(check) && view.sound(check.key));
  const questions =
    openQuestions > 0 &&
    html`<p class="govuk-body"><a class="govuk-link" href="${url('planQuestions', { programme })}">${counted(openQuestions, 'question')} of its file</a> ${openQuestions === 1 ? 'is' : 'are'} open too.</p>`;
  return html`${planNavigation(programme, 'checks')}
${pageHeading({ over: plan.title, title: 'Check the plan', lead: leadOf(failed, findings) })}
${questions}${workstreams(view)}
${failed.map((check) => failedPart(check, view))}
${findings.length > 0 && takeAwayLinks(query)}
${passed.length > 0 && details({ summaryText: `${counted(passed.length, 'check')} found nothing`, html: html`<ul class="govuk-list govuk-list--bullet">${passed.map(({ asks }) => html`<li>${asks}</li>`)}</ul>` })}`;
}

function leadOf(failed: readonly Check[], findings: readonly Finding[]): string {
  if (findings.length === 0) return `All ${checks.length} checks that a machine can make found nothing. Whether the plan is a good one is for people to say.`;
  return `${failed.length} of ${checks.length} checks found ${counted(findings.length, 'thing')} to mend or to answer before a board sees the plan.`;
}

function workstreams({ programme, plan, workstream }: ChecksView): Html {
  const at = url('planChecks', { programme });
  const items = [{ code: null, words: 'The whole plan' }, ...plan.workstreams.map(({ code, name }) => ({ code, words: name }))].map(({ code, words }) =>
    code === workstream
      ? html`<li><strong>${words}</strong></li>`
      : html`<li><a class="govuk-link" href="${code === null ? at : `${at}?workstream=${code}`}">${words}</a></li>`,
  );
  return html`<nav aria-label="Workstreams" class="govuk-!-display-none-print govuk-!-margin-bottom-6"><ul class="sl-ways__list">${items}</ul></nav>`;
}

function failedPart(check: Check, { programme, plan, findings, mayEdit }: ChecksView): Html {
  const own = findings.filter(({ key }) => key === check.key);
  return html`<section class="sl-check"><h2 class="govuk-heading-m">${check.asks} <span class="sl-mark-word">${own.length === 1 ? 'One does not' : `${own.length} do not`}</span></h2>
<ul class="sl-gap-list">${own.map((finding) => {
    const mend = mayEdit ? mendLink(programme, plan, finding) : null;
    return html`<li>${finding.message} ${mend && html`<a class="govuk-link" href="${mend.href}">${mend.words}</a>`}</li>`;
  })}</ul></section>`;
}

/** Where what a check found in the stored plan is mended; null where no page does that, or no longer does. */
function mendLink(programme: string, plan: Plan, { key, ref }: Finding): { readonly href: string; readonly words: string } | null {
  const open = plan.acceptedOn === null;
  switch (key) {
    case 'blank-sro':
      return { href: url('priorityOwners', { programme, ref }), words: `Say who is accountable for ${ref}` };
    case 'blank-activity':
    case 'blank-outcome':
      return open && priorityByRef(plan, ref) ? { href: url('priorityWords', { programme, ref }), words: `Add one to ${ref}` } : null;
    case 'target-missing':
    case 'target-unconfirmed':
      return { href: url('confirmTarget', { programme, ref }), words: `Confirm the target of ${ref}` };
    case 'blank-target':
    case 'target-outside-phase':
    case 'topic-only':
    case 'service-transformation':
    case 'doubled-activity':
      return thing(programme, plan, ref);
    case 'doubled-outcome':
    case 'outcome-unmeasured':
      return { href: url('priority', { programme, ref: ref.replace(/\.o\d+$/, '') }), words: `See ${ref.replace(/\.o\d+$/, '')}` };
    case 'measure-no-baseline':
    case 'measure-no-target':
      return { href: url('measure', { programme, measure: ref }), words: `See ${ref}` };
    case 'phase-undated':
    case 'phases-overlap':
    case 'phases-apart':
      return { href: url('editPhase', { programme, phase: ref.replace(/\D+/g, '') }), words: `Change the days of ${ref.toLowerCase()}` };
    default:
      return null;
  }
}

const thing = (programme: string, plan: Plan, ref: string): { readonly href: string; readonly words: string } => ({
  href: activityByRef(plan, ref) ? url('activity', { programme, ref }) : url('priority', { programme, ref }),
  words: `See ${ref}`,
});
