/**
 * Everything that a page does beyond HTML: GOV.UK's own behaviours, and saving a form while it is filled in.
 * Nothing depends on it: without script each form has its Save button.
 */
import { initAll } from './govuk-frontend.js';

/** Milliseconds between a change and its save, and the longest wait between tries while saves fail. */
const pause = 3000;
const longestWait = 60000;
/** After this long a save counts as lost, so that a form that waits for it is not held up. */
const longestSave = 15000;

/** Browsers send at most 64 KB for a page that is gone. */
const mostForLeaving = 60000;

initAll();
withoutExpanded();
document.addEventListener('click', withoutExpanded);
window.addEventListener('pageshow', withoutExpanded);
for (const form of document.querySelectorAll('form[data-autosave]')) autosave(form);
for (const choice of document.querySelectorAll('select[data-opens]')) choice.addEventListener('change', () => openFor(choice));

/** GOV.UK's script says of radios whether their fields are shown; ARIA has no such state for a radio, only for a checkbox. That it is chosen says as much. */
function withoutExpanded() {
  for (const radio of document.querySelectorAll('input[type="radio"][aria-expanded]')) radio.removeAttribute('aria-expanded');
}

/** What a choice asks for besides, unfolded as it is made. Without script the page says what to open. */
function openFor(choice) {
  const [value, name] = (choice.dataset.opens.split(' ').find((pair) => pair.startsWith(`${choice.value}:`)) ?? '').split(':');
  const folded = value === choice.value && name ? document.getElementById(name)?.closest('details') : null;
  if (folded) folded.open = true;
}

function autosave(form) {
  const status = form.querySelector('[data-autosave-status]');
  const place = `sightline:${form.getAttribute('action')}`;
  // a page that shows text the server did not take says so: everything on it is still to be saved
  let savedText = form.dataset.autosave === 'unsaved' ? '' : textOf(form);
  let timer;
  let failures = 0;
  let sending = false;
  let stopped = false;
  let waiting;

  putBack();
  form.addEventListener('input', () => changed() && later(pause));
  form.addEventListener('change', () => changed() && later(pause));
  form.addEventListener('focusout', () => changed() && soon());
  form.addEventListener('submit', (event) => {
    keep();
    // a save on its way would make this form stale, and its own writer would be shown a conflict: it is waited for, then the form goes
    if (sending && !stopped) {
      event.preventDefault();
      waiting = { button: event.submitter };
      return;
    }
    stopped = true;
  });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && changed() && soon());
  // pagehide and not beforeunload, which would keep the page out of the browser's back and forward cache
  window.addEventListener('pagehide', () => changed() && save());
  window.addEventListener('online', () => changed() && soon());

  function changed() {
    return textOf(form) !== savedText;
  }

  /** The first change sets the time: somebody who types without a stop is saved too. */
  function later(wait) {
    keep();
    timer ??= setTimeout(save, wait);
  }

  function soon() {
    keep();
    save();
  }

  /** One save at a time: what is typed meanwhile goes with the next. */
  async function save() {
    clearTimeout(timer);
    timer = undefined;
    if (sending || stopped || !changed()) return;
    const sent = textOf(form);
    sending = true;
    const answer = await post(form).catch(() => undefined);
    const words = (await answer?.json().catch(() => undefined)) ?? {};
    sending = false;
    if (stopped) return;
    if (waiting) return goOn(answer, words);
    if (answer === undefined || answer.status >= 500 || answer.status === 429) return again();
    failures = 0;
    if (answer.ok && words.saved) saved(sent, words);
    else if (answer.status === 409) conflict(words);
    else refused(answer.status, words);
  }

  /** The form that waited for this save is sent, over the version that the save made. */
  function goOn(answer, { version }) {
    if (answer?.ok && version !== undefined && form.elements.version) form.elements.version.value = String(version);
    stopped = true;
    form.requestSubmit(waiting.button ?? undefined);
  }

  function saved(sent, { saved: time, version }) {
    savedText = sent;
    if (version !== undefined && form.elements.version) form.elements.version.value = String(version);
    say(`Saved ${time}`);
    if (changed()) later(pause);
    else forget();
  }

  function again() {
    failures += 1;
    say('Not saved \u2013 we will keep trying. Your words are kept in this browser.');
    timer ??= setTimeout(save, Math.min(longestWait, pause * 2 ** Math.min(failures, 5)));
  }

  /** Somebody saved the same section meanwhile. Nothing more is sent until a person has chosen between the two texts. */
  function conflict({ conflict: address }) {
    stopped = true;
    say('Not saved. Somebody else has changed this section. ');
    if (typeof address !== 'string' || !/^\/(?!\/)/.test(address)) return;
    const link = element('a', 'govuk-link', 'Compare the two texts');
    link.href = address;
    status?.append(link);
  }

  function refused(code, { message }) {
    const sentences = {
      401: 'Not saved. You are signed out: sign in again in a new tab, then load this page again. Your words are kept in this browser and put back.',
      // what is refused for good brings its own sentence: without one it is the token of a page whose sign-in is gone
      403: 'Not saved. You are signed out, or this page was open for too long: sign in again in a new tab, then load this page again. Your words are kept in this browser and put back.',
      422: 'Not saved yet: something here needs mending. Press Save to see what.',
    };
    say(typeof message === 'string' ? message : (sentences[code] ?? 'Not saved. Press Save to see why.'));
  }

  /** Kept in this tab's own storage until they are saved, with the version they were typed over. */
  function keep() {
    try {
      sessionStorage.setItem(place, JSON.stringify({ version: versionOf(form), fields: fieldsOf(form) }));
    } catch {
      // storage may be full or forbidden; the save itself is still tried
    }
  }

  function forget() {
    try {
      sessionStorage.removeItem(place);
    } catch {
      // as above
    }
  }

  /** Words that a lost connection left behind: put back where nobody has saved since, else shown to be copied. */
  function putBack() {
    let kept;
    try {
      kept = JSON.parse(sessionStorage.getItem(place) ?? 'null');
    } catch {
      return;
    }
    if (!Array.isArray(kept?.fields) || JSON.stringify(kept.fields) === textOf(form)) return changed() ? later(pause) : forget();
    if (kept.version !== versionOf(form)) return showKept(kept.fields);
    fill(form, kept.fields);
    say('We put back words that were not saved before.');
    later(pause);
  }

  function showKept(fields) {
    const own = new Map(fieldsOf(form));
    const words = fields.filter(([name, value]) => value && own.get(name) !== value).map(([, value]) => value);
    if (words.length === 0) return forget();
    const box = element('details', 'govuk-details');
    const summary = element('summary', 'govuk-details__summary');
    summary.append(element('span', 'govuk-details__summary-text', 'Words you typed here before, kept in this browser'));
    box.append(summary, element('div', 'govuk-details__text sl-said', words.join('\n\n')));
    form.prepend(box);
  }

  function say(words) {
    if (status) status.textContent = words;
  }
}

/** The same POST as the Save button's, answered with JSON. It outlives the page where the browser allows its size. */
function post(form) {
  const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
  const keepalive = body.toString().length < mostForLeaving;
  return fetch(form.getAttribute('action'), {
    method: 'POST',
    headers: { accept: 'application/json' },
    body,
    credentials: 'same-origin',
    keepalive,
    signal: AbortSignal.timeout(longestSave),
  });
}

/** What a person can change: neither the token nor the version. */
function fieldsOf(form) {
  return [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && name !== '_csrf' && name !== 'version');
}

function textOf(form) {
  return JSON.stringify(fieldsOf(form));
}

function versionOf(form) {
  return form.elements.version?.value;
}

function fill(form, fields) {
  const left = [...fields];
  for (const control of form.elements) {
    if (control.type === 'radio' || control.type === 'checkbox') {
      control.checked = fields.some(([name, value]) => name === control.name && value === control.value);
      continue;
    }
    const at = left.findIndex(([name]) => name === control.name);
    if (at >= 0) control.value = left.splice(at, 1)[0][1];
  }
}

function element(name, className, words) {
  const made = document.createElement(name);
  made.className = className;
  if (words !== undefined) made.textContent = words;
  return made;
}
