export type Choice<T extends string> = Readonly<{ value: T; label: string }>;
