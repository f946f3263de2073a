import { isIP } from 'node:net';

/**
 * The proxies whose word on where a request comes from is taken, from a setting such as `10.0.0.4,10.1.0.0/24`; a sentence where it cannot be used. Nobody's
 * word is taken by default: whoever can set the header X-Forwarded-For could else pass for anybody, and never reach a limit. The word `none` says that there is no proxy.
 */
export function readProxies(text: string | undefined): readonly string[] | string {
  if (text?.trim() === 'none') return [];
  const proxies = (text ?? '').split(',').flatMap((part) => part.trim() || []);
  for (const proxy of proxies) {
    const [address = '', bits, more] = proxy.split('/');
    const kind = isIP(address);
    const width = Number(bits ?? (kind === 4 ? 32 : 128));
    const whole = /^\d+$/.test(bits ?? '0') && more === undefined && width <= (kind === 4 ? 32 : 128);
    if (kind === 0 || !whole) return `SIGHTLINE_TRUSTED_PROXIES has “${proxy}”, which is no address such as 10.0.0.4 and no range such as 10.1.0.0/24.`;
    if (width < (kind === 4 ? 8 : 16)) return `SIGHTLINE_TRUSTED_PROXIES has “${proxy}”, which trusts much of the world: name the proxies themselves.`;
  }
  return proxies;
}
