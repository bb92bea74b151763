// Loaded before every app. When the launcher is gone without having stopped it (kill -9), the app ends as after SIGTERM
// instead of holding its port against the next start.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
