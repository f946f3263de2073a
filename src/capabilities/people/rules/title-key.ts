/**
 * A post's title without the differences that mean nothing, so that "Director – Children and Families" and "Director, Children
 * and Families" are one post. Words are kept: "Director of Children's Services" is another post until somebody says it is the same.
 */
export function titleKey(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[’'ʼ`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
