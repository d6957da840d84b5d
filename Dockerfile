# syntax=docker/dockerfile:1

FROM node:24-bookworm-slim AS base
# The version that the launcher brings too (packages/launcher/src/toolchain.mjs).
RUN npm install --global pnpm@12.21.0
ENV CI=true
WORKDIR /app

FROM base AS build
COPY . .
RUN pnpm install --frozen-lockfile && pnpm -r --sort run build

# What the server needs at run time: its own dependencies, without tools, tests and the web app's sources.
FROM base AS production
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY apps apps
COPY packages packages
RUN pnpm install --prod --frozen-lockfile --filter "@rungs/api..." \
  && find apps packages -type d \( -name src -o -name e2e -o -name test -o -name journeys \) -not -path '*/node_modules/*' -prune -exec rm -rf {} +
COPY --from=build /app/apps/api/dist apps/api/dist
COPY --from=build /app/apps/web/dist apps/web/dist
COPY --from=build /app/packages/contracts/dist packages/contracts/dist
COPY --from=build /app/packages/domain/dist packages/domain/dist
COPY --from=build /app/packages/embedded-postgres/dist packages/embedded-postgres/dist

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIRECTORY=/data
# Why: packages/launcher/src/server-command.mjs.
ENV MALLOC_ARENA_MAX=1 MALLOC_TRIM_THRESHOLD_=65536 MALLOC_MMAP_THRESHOLD_=32768
WORKDIR /app
COPY --from=production /app ./
# Only the embedded database writes, and only here. Without DATABASE_URL, keep /data in a volume.
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=16", "--heap-growing-percent=25", "--external-memory-accounted-in-global-limit", "--no-concurrent-recompilation", "apps/api/dist/server/main.js"]
