import { SetMetadata } from '@nestjs/common';

export const answersOnceKey = 'rungs:answers-once';

/** The answer holds a secret that is shown once (a token): it is not kept, so a repetition says only that it was done. */
export const AnswersOnce = () => SetMetadata(answersOnceKey, true);
