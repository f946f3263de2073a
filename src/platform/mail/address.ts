/**
 * Whether a text is one plain address of mail, safe to hand to a mail server: one @, a domain, no name, no list, nothing that could begin another header.
 * What people type is checked by their form already; what stands in a database may have come another way.
 */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 &&
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$/.test(text);
