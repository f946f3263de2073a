/**
 * Where in the page a value is put, found once for each template from its fixed parts.
 *
 * - `text`: between tags
 * - `attribute`: inside a quoted attribute value
 * - `address`: the start of a quoted `href`, `src`, `action` or `formaction`, where the scheme of a URL would stand
 * - `tag`: inside a tag, where only whole attributes may be put
 * - `name`: part of a tag's name, such as the level of a heading
 */
export type Hole = 'text' | 'attribute' | 'address' | 'tag' | 'name';

type State = {
  in: 'text' | 'name' | 'tag' | 'before-value' | 'double' | 'single' | 'comment';
  /** The tag last read, with its slash. */
  element: string;
  name: string;
  attribute: string;
  empty: boolean;
};

const addressAttributes = new Set(['href', 'src', 'action', 'formaction', 'xlink:href']);

/** Elements whose text is not HTML, so that escaping cannot make a value safe there. */
const rawElements = new Set(['script', 'style']);

/**
 * The kind of each place between the fixed parts of a template.
 * Throws where no value can be safe (unquoted attribute values, comments, scripts and styles): the mistake shows at first use, whatever the value.
 */
export function holesOf(parts: readonly string[]): Hole[] {
  const state: State = { in: 'text', element: '', name: '', attribute: '', empty: false };
  return parts.slice(0, -1).map((part) => {
    for (const character of part) step(state, character);
    if (part.endsWith('<!--')) state.in = 'comment';
    const hole = holeAt(state, part);
    // what is put in is never empty as far as the rest of the value is concerned
    state.empty = false;
    return hole;
  });
}

function holeAt(state: State, part: string): Hole {
  switch (state.in) {
    case 'text':
      if (rawElements.has(state.element)) throw new Error(`html: a value inside <${state.element}> cannot be made safe`);
      return 'text';
    case 'name':
      return 'name';
    case 'tag':
      return 'tag';
    case 'double':
    case 'single':
      return state.empty && addressAttributes.has(state.attribute) ? 'address' : 'attribute';
    case 'before-value':
      throw new Error(`html: quote the attribute value after ${JSON.stringify(part.slice(-30))}`);
    case 'comment':
      throw new Error('html: a value inside a comment cannot be made safe');
  }
}

function step(state: State, character: string): void {
  switch (state.in) {
    case 'text':
      if (character === '<') Object.assign(state, { in: 'name', name: '' });
      return;
    case 'name':
      stepName(state, character);
      return;
    case 'tag':
      stepTag(state, character);
      return;
    case 'before-value':
      if (character === '"') Object.assign(state, { in: 'double', empty: true });
      else if (character === "'") Object.assign(state, { in: 'single', empty: true });
      else if (character === '>') state.in = 'text';
      else if (!/\s/.test(character)) Object.assign(state, { in: 'tag', attribute: '' });
      return;
    case 'double':
    case 'single':
      if (character === (state.in === 'double' ? '"' : "'")) Object.assign(state, { in: 'tag', attribute: '' });
      else state.empty = false;
      return;
    case 'comment':
      if (character === '>') state.in = 'text';
      return;
  }
}

function stepName(state: State, character: string): void {
  if (/[a-z0-9/!-]/i.test(character)) {
    state.name += character.toLowerCase();
    if (state.name === '!--') state.in = 'comment';
    return;
  }
  if (state.name === '') {
    state.in = 'text'; // "a < b" is text, not a tag
    return;
  }
  state.element = state.name;
  Object.assign(state, { in: character === '>' ? 'text' : 'tag', attribute: '' });
}

function stepTag(state: State, character: string): void {
  if (character === '>') state.in = 'text';
  else if (character === '=') state.in = 'before-value';
  else if (/\s/.test(character)) state.attribute = '';
  else state.attribute += character.toLowerCase();
}
