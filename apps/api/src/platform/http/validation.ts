import { StandardSchemaValidationPipe } from '@nestjs/common';
import { type FieldProblem, problem } from './problem.js';

type Issue = Readonly<{
  message: string;
  path?: readonly (PropertyKey | Readonly<{ key: PropertyKey }>)[];
  code?: string;
}>;

/** What does not fit its contract is refused with a JSON pointer (RFC 6901) per fault, at most a hundred of them. */
export const contractPipe = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      problem(400, 'invalid', 'Some of what was sent does not fit.', {
        errors: issues.slice(0, 100).map((issue) => fieldProblem(issue as Issue)),
      }),
  });

function fieldProblem({ message, path = [], code = 'invalid' }: Issue): FieldProblem {
  const steps = path.map((step) => String(typeof step === 'object' ? step.key : step));
  const pointer = steps.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  return { pointer, code, detail: message };
}
