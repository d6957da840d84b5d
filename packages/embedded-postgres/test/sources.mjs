import { registerHooks } from 'node:module';

/** Lets a bare Node run the sources: they import './x.js', which before a build is still './x.ts'. */
registerHooks({
  resolve(specifier, context, next) {
    try {
      return next(specifier, context);
    } catch (error) {
      if (!specifier.startsWith('.')) throw error;
      return next(specifier.replace(/\.js$/, '.ts'), context);
    }
  },
});
