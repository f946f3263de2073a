/** Forms that cannot come back with something to mend, and why. */
export const neverWrong: Readonly<Record<string, string>> = {
  '/:programme/cycle/:number/close': 'its button stands only where the cycle may be closed, and it asks nothing',
  '/:programme/cycle/:number/remind': 'one button that asks for nothing; pressed twice it reminds nobody twice',
  '/sign-out': 'one button that always works',
  '/sign-out/everywhere': 'one button that always works',
  '/:programme/people/:person/give-access-back': 'stands only once access has ended, and asks as the form that ends it does, which is tried',
  '/:programme/posts/:post/holders/:holding/confirm': 'stands only where somebody waits to be confirmed, which the demonstration has nobody of',
  '/:programme/posts/:post/holders/:holding/decline': 'asks for nothing that could be wrong',
  '/:programme/people/:person/confirm-address': 'stands only where an account was unlinked, which the demonstration has none of',
  '/:programme/people/:person/unlink-account': 'stands only where an account is linked, which the demonstration has none of',
  '/:programme/cycle/:number/:ref/reopen': 'one button that asks for nothing; pressed twice it does the same',
  '/:programme/plan/activities/:ref/open-again/decide': 'stands only where somebody asked to open completed work again, which the demonstration has nobody of',
  '/:programme/plan/changes/:change/withdraw': 'why is said only by who wants to, and its button stands only while the change waits',
  '/:programme/plan/changes/:change/renew': 'one button that asks for nothing, and stands only where asking again is possible',
  '/:programme/restatements/:restatement/withdraw': 'why is said only by who wants to, and its button stands only while the restatement waits',
  '/:programme/plan/import/:batch/discard': 'one button that asks for nothing',
};
