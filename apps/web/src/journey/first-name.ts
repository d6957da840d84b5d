/** "Dana" of "Dana Whitlock": how a page speaks of somebody it has named in full. */
export const firstName = (name: string): string => name.trim().split(/\s+/u)[0] ?? name;
