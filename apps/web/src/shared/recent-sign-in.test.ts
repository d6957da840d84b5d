import { describe, expect, it, jest } from '@jest/globals';
import { ProblemError } from './problem-error.js';
import { signInQuestion, withRecentSignIn } from './recent-sign-in.js';

const refusal = () => new ProblemError({ status: 403, code: 'recent_sign_in_required', title: 'Forbidden' });

/** Work that is refused until somebody typed the password. */
function guarded() {
  let confirmed = false;
  const work = jest.fn(async () => {
    if (!confirmed) throw refusal();
    return 'done';
  });
  return { work, confirm: () => (confirmed = true) };
}

const asked = () => new Promise((resolve) => setTimeout(resolve));

describe('an act that asks for a recent sign-in', () => {
  it('asks nothing when it is let through', async () => {
    await expect(withRecentSignIn(async () => 'done')).resolves.toBe('done');
    expect(signInQuestion.snapshot()).toBeNull();
  });

  it('goes on once the password was typed', async () => {
    const { work, confirm } = guarded();
    const result = withRecentSignIn(work);
    await asked();
    expect(signInQuestion.snapshot()).not.toBeNull();
    confirm();
    signInQuestion.answer(true);
    await expect(result).resolves.toBe('done');
    expect(work).toHaveBeenCalledTimes(2);
    expect(signInQuestion.snapshot()).toBeNull();
  });

  it('fails as it did when the question is put off', async () => {
    const { work } = guarded();
    const result = withRecentSignIn(work);
    await asked();
    signInQuestion.answer(false);
    await expect(result).rejects.toMatchObject({ code: 'recent_sign_in_required' });
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('is answered together with another that asks meanwhile', async () => {
    const [one, two] = [guarded(), guarded()];
    const results = [withRecentSignIn(one.work), withRecentSignIn(two.work)];
    await asked();
    one.confirm();
    two.confirm();
    signInQuestion.answer(true);
    await expect(Promise.all(results)).resolves.toEqual(['done', 'done']);
  });

  it('asks nothing when it fails for another reason', async () => {
    await expect(withRecentSignIn(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(signInQuestion.snapshot()).toBeNull();
  });
});
