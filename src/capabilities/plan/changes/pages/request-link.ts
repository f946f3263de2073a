import { type Html, html } from '../../../../design/html.ts';
import { url } from '../../../../urls.ts';
import { requestRef } from '../rules/request.ts';

/** Leads from what was approved to its request; nothing for what was approved before there were requests. */
export function requestLink(programme: string, number: number | null | undefined): Html | false {
  if (number === null || number === undefined) return false;
  const change = requestRef(number);
  return html` <a class="govuk-link" href="${url('change', { programme, change })}">${change}</a>`;
}
