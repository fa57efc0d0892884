// Where scripts run, a long list shows its beginning at first; without them it is there in full.
document.documentElement.classList.add('scripted');
