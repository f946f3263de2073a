const small = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/**
 * Whether two texts are one address of mail, whatever its capitals: of the letters A to Z alone. Other signs become letters when they are made small, as the Kelvin
 * sign becomes k, and whoever has such an address is somebody else.
 */
export const isSameAddress = (one: string, other: string): boolean => small(one) === small(other);
